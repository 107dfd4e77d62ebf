// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;

/**
 * The pages of the files of entries, as far as they were read. Files are read by themselves, one after the other, in
 * the background. What the caller may not see is treated as if it did not exist. Safe for several threads.
 */
public interface DocumentPages {

    /** True when something is there that reads PDF, pictures and office files. Without it they wait. */
    boolean isReaderThere();

    /** How far the files of entries are read; entries without such files are left out. */
    Map<EntryId, List<DocumentReading>> readings(Collection<EntryId> entries, Caller caller);

    /**
     * One page with its words.
     *
     * @param file number of the file in the entry, from 0
     * @param page from 1
     * @return empty when there is no such page, or it was not read yet
     */
    Optional<DocumentPage> page(EntryId entry, int file, int page, Caller caller);

    /** The pages of an entry that have words, in order. */
    List<PageText> texts(EntryId entry, Caller caller);

    /**
     * A picture of a page; it is drawn when it is asked for, and may take some seconds.
     *
     * @param longerSide pixels, 32 to {@value DocumentLimits#MAX_PIXELS}
     * @return a JPEG; empty when there is no such page, or nothing is there that draws it
     * @throws org.healthstead.api.problem.ProblemException as {@link DocumentReader#picture}
     */
    Optional<byte[]> picture(EntryId entry, int file, int page, int longerSide, Caller caller) throws IOException;

    /**
     * Has a file read once more that was refused. Does nothing for any other.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ENTRY-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN} when
     *     the caller may not change the entry
     */
    void readAgain(EntryId entry, int file, Caller caller);
}
