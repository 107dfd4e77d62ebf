// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.Sealer;
import org.junit.jupiter.api.Test;

class GcmSealerTest {

    private static final byte[] PLAIN = "ferritin 18 ng/mL".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "entry 7, version 2, body".getBytes(StandardCharsets.UTF_8);

    private final GcmSealer sealer = new GcmSealer(key(1));

    @Test
    void opensWhatItSealed() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);

        assertEquals(PLAIN.length + Sealer.OVERHEAD, sealed.length);
        assertArrayEquals(PLAIN, sealer.open(sealed, CONTEXT));
        assertArrayEquals(PLAIN, new GcmSealer(key(1)).open(sealed, CONTEXT));
    }

    @Test
    void sealsNothingAndWithoutContext() {
        byte[] sealed = sealer.seal(new byte[0], new byte[0]);

        assertEquals(Sealer.OVERHEAD, sealed.length);
        assertEquals(0, sealer.open(sealed, new byte[0]).length);
    }

    @Test
    void noticesAChangedBitInEveryByte() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);
        for (int place = 0; place < sealed.length; place++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = sealed.clone();
                changed[place] ^= (byte) (1 << bit);
                assertRefused(sealer, changed, CONTEXT);
            }
        }
    }

    @Test
    void noticesACutOrLengthenedText() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(sealer, Arrays.copyOf(sealed, length), CONTEXT);
        }
        assertRefused(sealer, Arrays.copyOf(sealed, sealed.length + 1), CONTEXT);
    }

    @Test
    void noticesAnotherContextOrKey() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);

        assertRefused(sealer, sealed, new byte[0]);
        assertRefused(sealer, sealed, Arrays.copyOf(CONTEXT, CONTEXT.length + 1));
        assertRefused(new GcmSealer(key(2)), sealed, CONTEXT);
    }

    /** Written out here a second time, so that a later change of the form is seen: stored data depends on it. */
    @Test
    void writesTheDocumentedForm() throws Exception {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);

        assertEquals("0101", HexFormat.of().formatHex(sealed, 0, 2));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key(1), "AES"), new GCMParameterSpec(128, sealed, 6, 12));
        cipher.updateAAD(sealed, 0, 6);
        cipher.updateAAD(CONTEXT);
        assertArrayEquals(PLAIN, cipher.doFinal(sealed, 18, sealed.length - 18));
    }

    @Test
    void neverUsesANonceTwiceInManyThreads() throws Exception {
        Set<String> nonces = ConcurrentHashMap.newKeySet();
        int threads = 8;
        int each = 5_000;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random texts = new Random(thread);
                runs.add(pool.submit(() -> sealAndOpen(texts, each, nonces)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertEquals(threads * each, nonces.size());
    }

    private void sealAndOpen(Random texts, int times, Set<String> nonces) {
        for (int i = 0; i < times; i++) {
            byte[] plain = new byte[texts.nextInt(600)];
            texts.nextBytes(plain);
            byte[] sealed = sealer.seal(plain, CONTEXT);
            assertTrue(nonces.add(HexFormat.of().formatHex(sealed, 6, 18)));
            assertArrayEquals(plain, sealer.open(sealed, CONTEXT));
        }
    }

    @Test
    void doesNotShowThePlainText() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("ferritin"));
    }

    private static void assertRefused(Sealer sealer, byte[] sealed, byte[] context) {
        ProblemException problem = assertThrows(ProblemException.class, () -> sealer.open(sealed, context));
        assertEquals("HS-VAULT-SEAL", problem.problem().code());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[KeyFile.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
