// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.List;
import org.healthstead.platform.api.content.AttachedFile;

/**
 * What the files of an entry say that is not in its body.
 *
 * @param files that are text and lie outside of the entry
 * @param pages texts of pages that were read of its other files, in order
 */
public record FileTexts(List<AttachedFile> files, List<String> pages) {

    public static final FileTexts NONE = new FileTexts(List.of(), List.of());

    /** How many bytes of a file are read. */
    public static final int MAX_BYTES = 4 * Passages.MAX_TEXT;

    public FileTexts {
        files = List.copyOf(files);
        pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
        return files.size() + " files, " + pages.size() + " pages";
    }
}
