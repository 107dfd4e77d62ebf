// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.junit.jupiter.api.Test;

/** That no nonce is used twice with a key. */
class SegmentNonceTest {

    private static final SegmentLayout LAYOUT = SegmentLayout.ofPlain(64);
    private static final byte[] KEY = new byte[GcmCiphers.KEY_BYTES];
    private static final byte[] CONTEXT = {7};

    private final GcmStreamSealer sealer = new GcmStreamSealer(KEY, LAYOUT);

    /**
     * Opens each segment with the nonce that stands in the documentation, by code of its own: so each was sealed with
     * that one, and they differ.
     */
    @Test
    void everySegmentOfAFileHasANonceOfItsOwn() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        byte[] plain = new byte[300 * 64];
        try (OutputStream out = sealer.seal(sealed, CONTEXT)) {
            out.write(plain);
        }
        byte[] file = sealed.toByteArray();
        byte[] key = Hkdf.derive(KEY, Arrays.copyOfRange(file, 1, 33), SegmentCipher.info(LAYOUT, CONTEXT), 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        Set<String> nonces = new HashSet<>();
        long count = LAYOUT.count(file.length);
        for (long number = 0; number < count; number++) {
            byte[] nonce = ByteBuffer.allocate(12)
                    .put(file, 33, 7)
                    .putInt((int) number)
                    .put((byte) (number == count - 1 ? 1 : 0))
                    .array();
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            int from = (int) LAYOUT.position(number);
            int end = (int) Math.min(file.length, LAYOUT.position(number + 1));
            byte[] opened = cipher.doFinal(file, from, end - from);
            assertArrayEquals(new byte[opened.length], opened);
            nonces.add(HexFormat.of().formatHex(nonce));
        }
        assertEquals(301, nonces.size());
    }

    @Test
    void everyFileHasAKeyOfItsOwn() throws Exception {
        Set<String> salts = ConcurrentHashMap.newKeySet();
        int each = 1_000;
        List<Integer> threads = IntStream.range(0, 8).boxed().toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads.size())) {
            List<? extends Future<?>> runs = threads.stream()
                    .map(thread -> pool.submit(() -> collectSalts(each, salts)))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertEquals(threads.size() * each, salts.size());
    }

    private void collectSalts(int times, Set<String> salts) {
        for (int i = 0; i < times; i++) {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            assertDoesNotThrow(() -> sealer.seal(sealed, CONTEXT).close());
            salts.add(HexFormat.of().formatHex(sealed.toByteArray(), 1, 33));
        }
    }

    /** Writing a segment again after an error would seal other bytes with the same nonce. */
    @Test
    void sealsNothingMoreAfterAnError() throws IOException {
        FailingStream disk = new FailingStream(2);
        OutputStream out = sealer.seal(disk, CONTEXT);
        byte[] plain = new byte[2 * 64];
        assertThrows(IOException.class, () -> out.write(plain));
        int sealed = disk.attempts;
        for (int i = 0; i < 3; i++) {
            assertThrows(IOException.class, () -> out.write(plain));
        }
        out.close();
        out.close();
        assertEquals(sealed, disk.attempts);
        assertTrue(disk.closed);
    }

    @Test
    void sealsNothingAfterTheEnd() throws IOException {
        FailingStream disk = new FailingStream(Integer.MAX_VALUE);
        OutputStream out = sealer.seal(disk, CONTEXT);
        out.close();
        int sealed = disk.attempts;
        assertThrows(IOException.class, () -> out.write(1));
        out.close();
        assertEquals(sealed, disk.attempts);
    }

    /** The number has four bytes: the next one would be 0 again. */
    @Test
    void endsBeforeNumbersRepeat() throws IOException {
        SegmentCipher cipher = SegmentCipher.of(KEY, SegmentCipher.newHeader(), LAYOUT, CONTEXT);
        byte[] first = new byte[LAYOUT.sealed()];
        byte[] last = new byte[LAYOUT.sealed()];
        cipher.seal(0, false, new byte[64], 64, first);
        cipher.seal(SegmentCipher.MAX_SEGMENTS - 1, false, new byte[64], 64, last);
        assertFalse(Arrays.equals(first, last));
        assertThrows(IOException.class, () -> cipher.seal(SegmentCipher.MAX_SEGMENTS, false, new byte[64], 64, first));
    }

    private static final class FailingStream extends OutputStream {

        private final int room;
        private int attempts;
        private boolean closed;

        /** @param room how many writes succeed */
        FailingStream(int room) {
            this.room = room;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            attempts++;
            if (attempts > room) {
                throw new IOException("no room");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
