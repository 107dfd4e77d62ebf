// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Encrypts and authenticates files with one key, which stays in the vault. A file is sealed in segments, so that
 * writing and reading need little memory, reading can begin anywhere, and every byte is checked before it is returned.
 * Safe for several threads; each stream is for one thread.
 *
 * <p>If a file was changed, cut, lengthened or reordered, or has parts of another file or another context, reading it
 * throws {@link BrokenSealException} and never returns wrong bytes. {@link SegmentLayout} says where the segments are.
 */
public interface StreamSealer {

    /** The layout of the files of this sealer. */
    SegmentLayout layout();

    /**
     * Starts a sealed file and writes its header. Closing the stream seals the last segment and closes {@code out}.
     * After {@code out} has thrown an error, nothing more is written, and the file stays incomplete.
     *
     * @param context bound to the file without being part of it, such as its name or id; may be empty
     */
    OutputStream seal(OutputStream out, byte[] context) throws IOException;

    /**
     * Opens a sealed file for reading from beginning to end. Closing the stream closes {@code in}.
     *
     * @param context as it was sealed
     * @throws BrokenSealException when it does not begin like a sealed file; any other damage is found while reading
     */
    InputStream open(InputStream in, byte[] context) throws IOException;

    /**
     * Opens a sealed file for reading anywhere.
     *
     * @param stored gives the bytes of the file
     * @param length length of the stored file in bytes; it is authenticated too
     * @param context as it was sealed
     * @throws BrokenSealException when it does not begin like a sealed file, or no sealed file can have that length
     */
    SealedSegments open(StoredBytes stored, long length, byte[] context) throws IOException;

    /** Reads the bytes of a sealed file as they are on the disk. Safe for several threads. */
    @FunctionalInterface
    interface StoredBytes {

        /**
         * Reads exactly {@code count} bytes.
         *
         * @param position in the file
         * @param at position in the target
         */
        void read(long position, byte[] target, int at, int count) throws IOException;
    }
}
