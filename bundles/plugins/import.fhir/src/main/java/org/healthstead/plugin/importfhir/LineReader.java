// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file as bytes, one after the other. */
final class LineReader {

    /** A longer line is not held in memory; {@link #isTooLong} says so. */
    static final int MAX_BYTES = 48_000_000;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[65_536];
    private int position;
    private int filled;
    private long number;
    private boolean tooLong;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line that is not blank, without its end; null when there is none. */
    byte[] next() throws IOException {
        byte[] line = line();
        while (line != null && !tooLong && isBlank(line)) {
            line = line();
        }
        return line;
    }

    /** Place of the line that {@link #next} gave, from 1. */
    long number() {
        return number;
    }

    /** True when the line was longer than allowed; it was given in part. */
    boolean isTooLong() {
        return tooLong;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        boolean ended = false;
        tooLong = false;
        if (!fill()) {
            return null;
        }
        number++;
        while (!ended && fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > maxBytes;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
