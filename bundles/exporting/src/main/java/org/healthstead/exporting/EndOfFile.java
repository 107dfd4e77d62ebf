// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last bytes of a file that is read to its end: a ZIP ends with a record of its own. */
final class EndOfFile extends FilterInputStream {

    /** Length of the end record of a ZIP without a comment, APPNOTE 4.3.16. */
    private static final int LENGTH = 22;

    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

    private final byte[] last = new byte[LENGTH];
    private long count;

    EndOfFile(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            last[(int) (count++ % LENGTH)] = (byte) value;
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = Math.max(0, read - LENGTH); i < read; i++) {
            last[(int) ((count + i) % LENGTH)] = bytes[offset + i];
        }
        count += Math.max(0, read);
        return read;
    }

    /** True when what was read last is the end of a ZIP. */
    boolean isEndOfZip() {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (count < LENGTH || last[(int) ((count + i) % LENGTH)] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
