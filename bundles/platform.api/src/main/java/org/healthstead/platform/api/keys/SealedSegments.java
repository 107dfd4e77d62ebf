// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;

/** The segments of one sealed file, which can be opened in any order. Safe for several threads. */
public interface SealedSegments {

    /** How many segments the file has, at least 1. */
    long count();

    /** Plain bytes of the whole file. */
    long length();

    /** Plain bytes of a segment. */
    int size(long number);

    /**
     * Opens a segment.
     *
     * @param number from 0
     * @param at where in the target its {@link #size} bytes go
     * @throws BrokenSealException when it is not what was sealed at this place of this file; the target is not to be
     *     used then
     */
    void open(long number, byte[] target, int at) throws IOException;
}
