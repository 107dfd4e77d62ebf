// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

/**
 * How much one file may cost.
 *
 * @param maxPages more are not read
 * @param secondsPerPage of one page, recognition included
 * @param maxMegapixels of a picture, and of a drawn page
 * @param workerMegabytes heap of the process
 */
public record DocumentLimits(int maxPages, int secondsPerPage, int maxMegapixels, int workerMegabytes) {

    /** Longer side of a drawn page. */
    public static final int MAX_PIXELS = 2_400;

    public static final DocumentLimits DEFAULT = new DocumentLimits(2_000, 30, 60, 256);
}
