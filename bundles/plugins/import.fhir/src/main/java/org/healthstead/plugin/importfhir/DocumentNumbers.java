// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

/**
 * Numbers the documents of a file: the ids of a document are its own, so that two of them in one file may both have an
 * {@code obs-1}. A file that is one document needs no number. One per walk.
 */
final class DocumentNumbers {

    private int last;

    /** @param site of the document's Bundle */
    int next(ItemSite site) {
        return site.place().isEmpty() ? 0 : ++last;
    }
}
