// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Authenticated encryption of files with one key, which stays in the vault. A file is sealed in segments, so that it is
 * written and read in little memory, can be read from any place, and no byte leaves it unchecked. Safe for several
 * threads; each stream is for one thread.
 *
 * <p>What was changed, cut, lengthened, put in another order, moved from another file or sealed for another context is
 * a {@link BrokenSealException} where it is read, never other bytes. {@link SegmentLayout} says where the segments lie.
 */
public interface StreamSealer {

    /** The layout of every file of this sealer. */
    SegmentLayout layout();

    /**
     * Begins a sealed file; its header is written at once. Closing the stream seals the last segment and closes
     * {@code out}. After an error of {@code out} nothing more is written, and the file stays without its end.
     *
     * @param context bound to the file without being part of it, such as its name or id; may be empty
     */
    OutputStream seal(OutputStream out, byte[] context) throws IOException;

    /**
     * Opens a sealed file from its beginning to its end. Closing the stream closes {@code in}.
     *
     * @param context as it was sealed
     * @throws BrokenSealException when it does not begin as a sealed file; reading throws it for everything else
     */
    InputStream open(InputStream in, byte[] context) throws IOException;

    /**
     * Opens a sealed file at any place.
     *
     * @param stored the bytes of the file
     * @param length of the file as stored, in bytes; it is part of what is authenticated
     * @param context as it was sealed
     * @throws BrokenSealException when it does not begin as a sealed file or no sealed file has that length
     */
    SealedSegments open(StoredBytes stored, long length, byte[] context) throws IOException;

    /** The bytes of a sealed file, as they lie on the disk. Safe for several threads. */
    @FunctionalInterface
    interface StoredBytes {

        /**
         * Reads exactly so many bytes.
         *
         * @param position in the file
         * @param at in the target
         */
        void read(long position, byte[] target, int at, int count) throws IOException;
    }
}
