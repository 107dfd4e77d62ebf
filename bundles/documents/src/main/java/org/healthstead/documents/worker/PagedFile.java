// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import org.healthstead.documents.protocol.PageFrame;

/** A file of pages, open. */
interface PagedFile extends Closeable {

    /** {@code type/subtype}. */
    String mediaType();

    /**
     * Hands on the pages from the given one, at most as many as are allowed.
     *
     * @return how many pages the file has
     */
    int read(int first, Sink pages) throws IOException;

    /** After reading: false when something was left out. */
    boolean isWhole();

    /** The page, upright, on white, with the longer side of about this many pixels. */
    BufferedImage draw(int page, int longerSide) throws IOException;

    @Override
    default void close() throws IOException {
        // Most formats hold nothing but memory.
    }

    /** Takes pages. */
    interface Sink {
        void page(PageFrame page) throws IOException;
    }
}
