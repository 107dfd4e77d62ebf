// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The kinds of what the worker says, and how long texts and bytes are written. */
public enum Frame {
    /** A {@link PageFrame}. */
    PAGE,
    /** A {@link EndFrame}: all pages were said. */
    END,
    /** Bytes of a JPEG, instead of pages. */
    PICTURE,
    /** A {@link Failure}: nothing more follows. */
    FAILED;

    /** The worker's first word. Both come out of one jar; a difference means that another program answered. */
    public static final int GREETING = 0x48530001;

    /** The file is sent in pieces of at most so many bytes; one of length 0 ends it. */
    public static final int CHUNK = 64 * 1024;

    private static final int MAX_PICTURE_BYTES = 24 * 1024 * 1024;

    public void write(DataOutput out) throws IOException {
        out.writeByte(ordinal());
    }

    public static Frame read(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        if (number >= values().length) {
            throw new ProtocolException("frame " + number);
        }
        return values()[number];
    }

    public static void writePicture(byte[] jpeg, DataOutput out) throws IOException {
        PICTURE.write(out);
        out.writeInt(jpeg.length);
        out.write(jpeg);
    }

    public static byte[] readPicture(DataInput in) throws IOException {
        byte[] jpeg = new byte[length(in, MAX_PICTURE_BYTES)];
        in.readFully(jpeg);
        return jpeg;
    }

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String readText(DataInput in, int maxBytes) throws IOException {
        byte[] utf8 = new byte[length(in, maxBytes)];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static int length(DataInput in, int max) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > max) {
            throw new ProtocolException("length " + length);
        }
        return length;
    }
}
