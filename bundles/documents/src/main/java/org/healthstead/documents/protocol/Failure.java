// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Why the worker could not read on. A word of a fixed list, so that nothing of the file can speak through it. */
public enum Failure {
    /** The first bytes are of no format that is read. */
    UNKNOWN_FORMAT,
    HEIC,
    WEBP,
    OLD_OFFICE,
    /** An archive of another kind than ZIP. */
    OTHER_ARCHIVE,
    /** The page has words, but no look: a sheet, a text. */
    NO_PICTURE,
    NO_SUCH_PAGE,
    LOCKED,
    DAMAGED,
    NESTED_ARCHIVE,
    TOO_MANY_BYTES,
    TOO_MANY_PIXELS,
    UNPACKS_TOO_LARGE,
    TOO_MANY_FILES;

    public void write(DataOutput out) throws IOException {
        out.writeByte(ordinal());
    }

    public static Failure read(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        if (number >= values().length) {
            throw new ProtocolException("failure " + number);
        }
        return values()[number];
    }
}
