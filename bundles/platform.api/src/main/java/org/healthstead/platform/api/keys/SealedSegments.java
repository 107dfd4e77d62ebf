// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;

/** Opens the segments of one sealed file, in any order. Safe for several threads. */
public interface SealedSegments {

    /** How many segments the file has, at least 1. */
    long count();

    /** Number of plain bytes in the whole file. */
    long length();

    /** Number of plain bytes in a segment. */
    int size(long number);

    /**
     * Opens a segment.
     *
     * @param number from 0
     * @param at position in the target for its {@link #size} bytes
     * @throws BrokenSealException when it is not what was sealed at this position of this file; do not use the target
     *     then
     */
    void open(long number, byte[] target, int at) throws IOException;
}
