// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the pages of files that are no plain text: PDF, pictures, scans, office files. What a file holds is read in a
 * process of its own, which has little memory, little time, no keys and no home: no file can harm the server.
 *
 * <p>Safe for several threads. Files whose words are read wait for each other, and so do pictures, but a picture does
 * not wait for words. Every method may take as long as {@link DocumentLimits} allows; a thread that waits for its turn
 * is not interrupted.
 *
 * <p>Errors are {@link org.healthstead.api.problem.ProblemException}s: {@code HS-DOCUMENT-TYPE} (no file that can be
 * read), {@code HS-DOCUMENT-LOCKED} (a password is needed), {@code HS-DOCUMENT-DAMAGED}, {@code HS-DOCUMENT-TOO-LARGE}
 * (more memory, pixels or unpacked bytes than allowed), {@code HS-DOCUMENT-TOO-SLOW}, {@code HS-DOCUMENT-ARCHIVE} (an
 * archive has another one inside; the files beside it were read), {@code HS-DOCUMENT-BUSY} (stopped because the server
 * stops; try again). Pages that were handed on before an error stay. An {@link IOException} of the file or of the sink
 * is passed on, and one that no process could be started with.
 */
public interface DocumentReader {

    /**
     * True when words of pictures can be read at this moment: the program for it is installed. Costs next to nothing.
     */
    boolean recognizesPictures();

    /**
     * True when a file of this type may hold pages that this reader reads, and for types that it only answers with what
     * to do, such as HEIC. Text and HTML are no such types.
     */
    boolean reads(String mediaType);

    /**
     * Reads all pages in order.
     *
     * @param file read to its end, not closed
     * @param declared {@code type/subtype} that the source gave, may be empty or wrong: the first bytes decide
     * @param from number of the first page wanted, from 1: so that a reading goes on after a stop
     * @param pages is given each page as soon as it is read
     */
    DocumentSummary read(InputStream file, String declared, int from, PageSink pages) throws IOException;

    /**
     * Draws one page. Pages of office files and texts have no look: {@code HS-DOCUMENT-TYPE}.
     *
     * @param page from 1
     * @param longerSide pixels of the longer side, 32 to {@value DocumentLimits#MAX_PIXELS}
     * @return a JPEG without any metadata, upright
     */
    byte[] picture(InputStream file, String declared, int page, int longerSide) throws IOException;

    /** Takes pages. */
    interface PageSink {

        /** @throws IOException to stop reading */
        void page(DocumentPage page) throws IOException;
    }
}
