// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;

/**
 * Turns sheets into PDF: tagged as PDF/UA-1 asks, with its fonts embedded, black and white. Safe for several threads;
 * sheets wait for each other, so that many of them cost no more memory than one.
 */
public interface SheetPrinter {

    /** How many pages the sheet takes. */
    int pages(Sheet sheet);

    /**
     * Writes the whole file.
     *
     * @param out not closed
     */
    void write(Sheet sheet, OutputStream out) throws IOException;

    /**
     * Draws the first page.
     *
     * @param width in pixels
     * @return a PNG
     */
    byte[] picture(Sheet sheet, int width) throws IOException;

    /**
     * The squares of a QR code, for {@link SheetBlock.Code}.
     *
     * @throws IllegalArgumentException for more text than a code can hold, about 2,300 bytes of UTF-8
     */
    List<BitSet> code(String text);
}
