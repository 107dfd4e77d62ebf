// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;

/**
 * The words that were read of the files of entries, for what is derived of them, such as the search index. As with the
 * change feed there is no caller and no access decision. Safe for several threads.
 */
public interface DocumentTexts {

    /** Number of the last time that words came; 0 before the first. Cheap, because it is kept in memory. */
    long latest();

    /**
     * For which entries words came after a number, in order. An entry is named once, with its last number.
     *
     * @param max how many at most
     */
    List<ReadText> after(long number, int max);

    /** The pages that have words, in order; entries without any are left out. */
    Map<EntryId, List<PageText>> texts(Collection<EntryId> entries);

    /**
     * The files of an entry that are text and lie outside of it: their words are read of the file itself.
     *
     * @param maxBytes how many bytes of each are read
     */
    List<AttachedFile> textFiles(Entry entry, int maxBytes);

    /**
     * @param number greater than 0
     * @param entry whose words came
     */
    record ReadText(long number, EntryId entry) {}

    /**
     * @param file number of the file in the entry, from 0
     * @param page from 1
     * @param text of the page
     */
    record PageText(int file, int page, String text) {

        /** Place and length only. */
        @Override
        public String toString() {
            return "file " + file + ", page " + page + ", " + text.length() + " characters";
        }
    }
}
