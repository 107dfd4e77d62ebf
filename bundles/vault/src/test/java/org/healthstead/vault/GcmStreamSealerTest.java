// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;
import org.junit.jupiter.api.Test;

/** Files of few bytes in small segments, so that every bit, cut and exchange can be tried. */
class GcmStreamSealerTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final SegmentLayout LAYOUT = SegmentLayout.ofPlain(64);
    private static final int FIRST = 64 - SegmentLayout.HEADER;
    private static final byte[] CONTEXT = "segments_1".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(SEED);
    private final StreamSealer sealer = new GcmStreamSealer(key(1), LAYOUT);

    @Test
    void opensFilesOfEveryLength() throws IOException {
        for (int length = 0; length < 4 * LAYOUT.plain(); length++) {
            byte[] plain = random(length);
            byte[] sealed = seal(plain);
            assertArrayEquals(plain, read(sealed), "seed " + SEED);
            assertArrayEquals(plain, readAtAnyPlace(sealed), "seed " + SEED);
        }
    }

    @Test
    void noticesEveryChangedBit() throws IOException {
        byte[] sealed = seal(random(FIRST + 2 * 64 + 5));
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertBroken(changed);
        }
    }

    @Test
    void noticesEveryCutAndEverythingAdded() throws IOException {
        for (int length : new int[] {0, 1, FIRST, FIRST + 64, FIRST + 2 * 64 + 5}) {
            byte[] sealed = seal(random(length));
            for (int end = 0; end < sealed.length; end++) {
                assertBroken(Arrays.copyOf(sealed, end));
            }
            for (int more : new int[] {1, 16, 17, LAYOUT.sealed(), 2 * LAYOUT.sealed()}) {
                assertBroken(Arrays.copyOf(sealed, sealed.length + more));
            }
            byte[] twice = Arrays.copyOf(sealed, 2 * sealed.length);
            System.arraycopy(sealed, 0, twice, sealed.length, sealed.length);
            assertBroken(twice);
        }
    }

    @Test
    void noticesSegmentsInAnotherPlace() throws IOException {
        byte[] sealed = seal(random(FIRST + 4 * 64));
        int size = LAYOUT.sealed();
        for (int from = 1; from < 5; from++) {
            for (int to = 1; to < 5; to++) {
                if (from != to) {
                    assertBroken(moved(sealed, from, sealed, to));
                }
            }
        }
        byte[] without = Arrays.copyOf(sealed, sealed.length - size);
        System.arraycopy(sealed, 3 * size, without, 2 * size, 2 * size);
        assertBroken(without);
    }

    @Test
    void noticesSegmentsOfAnotherFileEvenOfTheSameNameAndBytes() throws IOException {
        byte[] plain = random(FIRST + 3 * 64);
        byte[] one = seal(plain);
        byte[] two = seal(plain);
        for (int number = 0; number < 4; number++) {
            assertBroken(moved(one, number, two, number));
        }
        byte[] header = two.clone();
        System.arraycopy(one, 0, header, 0, SegmentLayout.HEADER);
        assertBroken(header);
    }

    @Test
    void noticesAnotherKeyContextOrSizeOfSegments() throws IOException {
        byte[] sealed = seal(random(10));
        StreamSealer otherKey = new GcmStreamSealer(key(2), LAYOUT);
        StreamSealer otherSize = new GcmStreamSealer(key(1), SegmentLayout.ofPlain(65));

        assertThrows(BrokenSealException.class, () -> read(otherKey, sealed, CONTEXT));
        assertThrows(BrokenSealException.class, () -> read(otherSize, sealed, CONTEXT));
        assertThrows(BrokenSealException.class, () -> read(sealer, sealed, new byte[0]));
        assertThrows(BrokenSealException.class, () -> read(sealer, sealed, Arrays.copyOf(CONTEXT, 11)));
    }

    @Test
    void givesNothingMoreAfterABrokenSegment() throws IOException {
        byte[] plain = random(FIRST + 3 * 64);
        byte[] sealed = seal(plain);
        sealed[(int) LAYOUT.position(1)] ^= 1;
        try (InputStream in = sealer.open(new ByteArrayInputStream(sealed), CONTEXT)) {
            assertArrayEquals(Arrays.copyOf(plain, FIRST), in.readNBytes(FIRST));
            for (int i = 0; i < 3; i++) {
                assertThrows(BrokenSealException.class, in::read);
            }
        }
        SealedSegments segments = sealer.open(stored(sealed), sealed.length, CONTEXT);
        assertThrows(BrokenSealException.class, () -> segments.open(1, new byte[64], 0));
        segments.open(2, new byte[64], 0);
        assertThrows(IndexOutOfBoundsException.class, () -> segments.size(4));
    }

    @Test
    void doesNotShowThePlainText() throws IOException {
        byte[] sealed = seal("ferritin ".repeat(50).getBytes(StandardCharsets.US_ASCII));

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("ferritin"));
    }

    private byte[] moved(byte[] from, int source, byte[] to, int target) {
        byte[] moved = to.clone();
        int size = (int) (LAYOUT.position(source + 1) - LAYOUT.position(source));
        System.arraycopy(from, (int) LAYOUT.position(source), moved, (int) LAYOUT.position(target), size);
        return moved;
    }

    /** Neither way of reading comes to the end. */
    private void assertBroken(byte[] sealed) {
        assertThrows(BrokenSealException.class, () -> read(sealed), "seed " + SEED);
        assertThrows(BrokenSealException.class, () -> readAtAnyPlace(sealed), "seed " + SEED);
    }

    private byte[] seal(byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = sealer.seal(sealed, CONTEXT)) {
            for (int at = 0; at < plain.length; ) {
                int part = Math.min(plain.length - at, 1 + random.nextInt(100));
                out.write(plain, at, part);
                at += part;
            }
        }
        assertEquals(plain.length, LAYOUT.plainLength(sealed.size()));
        return sealed.toByteArray();
    }

    private byte[] read(byte[] sealed) throws IOException {
        return read(sealer, sealed, CONTEXT);
    }

    private static byte[] read(StreamSealer sealer, byte[] sealed, byte[] context) throws IOException {
        try (InputStream in = sealer.open(new ByteArrayInputStream(sealed), context)) {
            return in.readAllBytes();
        }
    }

    private byte[] readAtAnyPlace(byte[] sealed) throws IOException {
        SealedSegments segments = sealer.open(stored(sealed), sealed.length, CONTEXT);
        byte[] plain = new byte[(int) segments.length()];
        int end = plain.length;
        for (long number = segments.count() - 1; number >= 0; number--) {
            end -= segments.size(number);
            segments.open(number, plain, end);
        }
        assertEquals(0, end);
        return plain;
    }

    private static StreamSealer.StoredBytes stored(byte[] sealed) {
        return (position, target, at, count) -> System.arraycopy(sealed, (int) position, target, at, count);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[GcmCiphers.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
