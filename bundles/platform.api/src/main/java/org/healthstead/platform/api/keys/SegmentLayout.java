// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Computes where the segments of a sealed file are. Every segment takes {@code sealed} bytes of the file. In the first
 * one these include the header, and the last one may be shorter.
 *
 * <pre>
 * first: header (40), ciphertext, tag (16)
 * other: ciphertext, tag (16)
 * </pre>
 *
 * <p>So the plain byte {@code p} is in segment {@code (p + 40) / plain()}. If plain bytes are counted from 40, every
 * segment begins at a multiple of {@link #plain}.
 *
 * @param sealed length of a whole segment in the file, in bytes; at least {@value #HEADER} + {@value #TAG} + 1
 */
public record SegmentLayout(int sealed) {

    /** Bytes before the first segment. */
    public static final int HEADER = 40;

    /** How many bytes longer a segment is than its plain bytes. */
    public static final int TAG = 16;

    /**
     * For files that are read a few bytes at a time, here and there. The segments are small, because each is opened as
     * a whole.
     */
    public static final SegmentLayout RANDOM_ACCESS = ofPlain(1 << 13);

    /** For files that are read from beginning to end. Larger segments would burden the garbage collector. */
    public static final SegmentLayout SEQUENTIAL = ofPlain(1 << 17);

    public SegmentLayout {
        if (sealed <= HEADER + TAG) {
            throw new IllegalArgumentException("segment of " + sealed + " bytes, wanted " + (HEADER + TAG + 1));
        }
    }

    /** @param plain bytes of every segment except the first and the last */
    public static SegmentLayout ofPlain(int plain) {
        return new SegmentLayout(plain + TAG);
    }

    /** Plain bytes of a segment; the first has {@value #HEADER} fewer, the last may have fewer. */
    public int plain() {
        return sealed - TAG;
    }

    /** Position in the file at which a segment begins. */
    public long position(long number) {
        return number == 0 ? HEADER : number * sealed;
    }

    /** Number of segments in a sealed file of that length; 0 when no sealed file can have that length. */
    public long count(long stored) {
        if (stored < HEADER + TAG) {
            return 0;
        }
        long whole = stored / sealed;
        long rest = stored % sealed;
        if (rest == 0) {
            return whole;
        }
        boolean holdsNothing = whole > 0 && rest <= TAG;
        return holdsNothing ? 0 : whole + 1;
    }

    /** Number of plain bytes in a sealed file of that length; 0 when no sealed file can have that length. */
    public long plainLength(long stored) {
        long count = count(stored);
        return count == 0 ? 0 : stored - HEADER - count * TAG;
    }
}
