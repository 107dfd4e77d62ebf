// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Where the segments of a sealed file lie. Every segment fills {@code sealed} bytes of the file; the first shares them
 * with the header, and the last may be shorter.
 *
 * <pre>
 * first: header (40), ciphertext, tag (16)
 * other: ciphertext, tag (16)
 * </pre>
 *
 * <p>So the plain byte {@code p} is in segment {@code (p + 40) / plain()}, and whoever counts from 40 has segments that
 * all begin at a multiple of {@link #plain}.
 *
 * @param sealed bytes of a whole segment in the file, at least {@value #HEADER} + {@value #TAG} + 1
 */
public record SegmentLayout(int sealed) {

    /** Bytes before the first segment. */
    public static final int HEADER = 40;

    /** Bytes by which a segment is longer than what was sealed. */
    public static final int TAG = 16;

    /** For files of which a few bytes are read here and there: small segments, as each is opened whole. */
    public static final SegmentLayout RANDOM_ACCESS = ofPlain(1 << 13);

    /** For files that are read from beginning to end; larger segments are a burden on the garbage collector. */
    public static final SegmentLayout SEQUENTIAL = ofPlain(1 << 17);

    public SegmentLayout {
        if (sealed <= HEADER + TAG) {
            throw new IllegalArgumentException("segment of " + sealed + " bytes, wanted " + (HEADER + TAG + 1));
        }
    }

    /** @param plain bytes of every segment but the first and the last */
    public static SegmentLayout ofPlain(int plain) {
        return new SegmentLayout(plain + TAG);
    }

    /** Plain bytes of a segment; the first has {@value #HEADER} fewer, the last may have fewer. */
    public int plain() {
        return sealed - TAG;
    }

    /** Where a segment begins in the file. */
    public long position(long number) {
        return number == 0 ? HEADER : number * sealed;
    }

    /** Number of segments in a file of that length; 0 when no sealed file has it. */
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

    /** Plain bytes in a file of that length; 0 when no sealed file has it. */
    public long plainLength(long stored) {
        long count = count(stored);
        return count == 0 ? 0 : stored - HEADER - count * TAG;
    }
}
