// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.util.Locale;

/** Words without what two writers of the same words differ in: case and white space. */
final class FoldedText {

    private FoldedText() {}

    static String of(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
