// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the worker shall do with the file that follows.
 *
 * @param isPicture true for the picture of one page, false for the words of all
 * @param page the page, or the first one wanted, from 1
 * @param longerSide pixels of the picture
 * @param bounds what it may cost
 * @param recognition how words of pictures are read
 */
public record Request(boolean isPicture, int page, int longerSide, Bounds bounds, Recognition recognition) {

    private static final int MAX_TEXT = 4_000;

    /** What one file may cost. */
    public record Bounds(int maxPages, int secondsPerPage, int maxMegapixels, int maxFileBytes) {}

    /**
     * The program that reads words of pictures.
     *
     * @param program its absolute path; empty when there is none
     * @param languages as the program calls them, with {@code +} between
     */
    public record Recognition(String program, String languages) {

        public static final Recognition NONE = new Recognition("", "");

        public boolean isThere() {
            return !program.isEmpty();
        }
    }

    /** The same with other bounds. */
    public Request within(Bounds other) {
        return new Request(isPicture, page, longerSide, other, recognition);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(isPicture ? 1 : 0);
        out.writeInt(page);
        out.writeInt(longerSide);
        out.writeInt(bounds.maxPages());
        out.writeInt(bounds.secondsPerPage());
        out.writeInt(bounds.maxMegapixels());
        out.writeInt(bounds.maxFileBytes());
        Frame.writeText(recognition.program(), out);
        Frame.writeText(recognition.languages(), out);
    }

    /** @param first the byte that was read already, to know whether a request comes at all */
    public static Request read(int first, DataInput in) throws IOException {
        return new Request(
                first == 1,
                in.readInt(),
                in.readInt(),
                new Bounds(in.readInt(), in.readInt(), in.readInt(), in.readInt()),
                new Recognition(Frame.readText(in, MAX_TEXT), Frame.readText(in, MAX_TEXT)));
    }
}
