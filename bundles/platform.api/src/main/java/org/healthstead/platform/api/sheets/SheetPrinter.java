// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.io.IOException;
import java.io.OutputStream;

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
}
