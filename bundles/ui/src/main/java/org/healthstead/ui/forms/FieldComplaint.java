// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

/** What was typed cannot be kept. Carries the sentence for beside the field; never logged. */
final class FieldComplaint extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param words in the reader's language */
    FieldComplaint(String words) {
        super(words, null, false, false);
    }
}
