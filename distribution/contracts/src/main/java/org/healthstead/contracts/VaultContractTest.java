// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.KeyedDigest;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.keys.Vault;
import org.junit.jupiter.api.Test;

/** {@link Vault} and what it hands out. */
public abstract class VaultContractTest {

    private static final byte[] PLAIN = {1, 2, 3, 4, 5};
    private static final byte[] CONTEXT = {9, 9};
    private static final byte[] NOTHING = new byte[0];

    /** The vault of one installation; at each call as after a restart. */
    protected abstract Vault vault();

    @Test
    void opensWhatItSealedAndNothingElse() {
        byte[] sealed = vault().installation().seal(PLAIN, CONTEXT);
        Sealer sealer = vault().installation();
        assertEquals(PLAIN.length + Sealer.OVERHEAD, sealed.length);
        assertArrayEquals(PLAIN, sealer.open(sealed, CONTEXT));
        assertRefused(sealer, sealed, NOTHING);
        assertRefused(sealer, NOTHING, CONTEXT);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertRefused(sealer, changed, CONTEXT);
        }
    }

    @Test
    void neverSealsTheSameWayTwice() throws IOException {
        Sealer sealer = vault().installation();
        assertFalse(Arrays.equals(sealer.seal(PLAIN, CONTEXT), sealer.seal(PLAIN, CONTEXT)));

        byte[] first = seal(vault().searchIndex(), PLAIN, CONTEXT);
        byte[] second = seal(vault().searchIndex(), PLAIN, CONTEXT);
        assertFalse(Arrays.equals(first, second));
        assertFalse(
                Arrays.equals(first, SegmentLayout.HEADER, first.length, second, SegmentLayout.HEADER, second.length));
    }

    @Test
    void digestsAreTheSameAtEveryStartAndOthersForEveryUse() {
        byte[] digest = vault().identities().of(CONTEXT, PLAIN);
        assertEquals(32, digest.length);
        assertArrayEquals(digest, vault().identities().of(CONTEXT, PLAIN));
        KeyedDigest identities = vault().identities();
        for (byte[] other : List.of(
                identities.of(NOTHING, PLAIN),
                identities.of(CONTEXT, NOTHING),
                identities.of(PLAIN, CONTEXT),
                vault().passwords().of(CONTEXT, PLAIN))) {
            assertFalse(Arrays.equals(digest, other));
        }
    }

    @Test
    void wrapsAKeyForAPerson() throws IOException {
        byte[] wrapped = vault().newPersonKey(CONTEXT);
        byte[] sealed = vault().person(wrapped, CONTEXT).values().seal(PLAIN, NOTHING);
        byte[] file = seal(vault().person(wrapped, CONTEXT).files(), PLAIN, NOTHING);

        assertArrayEquals(PLAIN, vault().person(wrapped, CONTEXT).values().open(sealed, NOTHING));
        assertArrayEquals(PLAIN, open(vault().person(wrapped, CONTEXT).files(), file, NOTHING));
        byte[] another = vault().newPersonKey(CONTEXT);
        assertFalse(Arrays.equals(wrapped, another));
        assertRefused(vault().person(another, CONTEXT).values(), sealed, NOTHING);
        assertBroken(vault().person(another, CONTEXT).files(), file, NOTHING);
        assertRefused(vault().installation(), sealed, NOTHING);
        assertThrowsSeal(() -> vault().person(wrapped, new byte[] {1}));
        byte[] changed = wrapped.clone();
        changed[wrapped.length - 1] ^= 1;
        assertThrowsSeal(() -> vault().person(changed, CONTEXT));
    }

    @Test
    void opensAFileFromTheBeginningAndAtAnyPlace() throws IOException {
        StreamSealer sealer = vault().searchIndex();
        SegmentLayout layout = sealer.layout();
        byte[] plain = new byte[3 * layout.plain() + 17];
        new Random(1).nextBytes(plain);
        byte[] sealed = seal(sealer, plain, CONTEXT);
        assertEquals(plain.length, layout.plainLength(sealed.length));
        assertArrayEquals(plain, open(vault().searchIndex(), sealed, CONTEXT));

        SealedSegments segments = vault().searchIndex()
                .open(
                        (from, to, at, count) -> System.arraycopy(sealed, (int) from, to, at, count),
                        sealed.length,
                        CONTEXT);
        assertEquals(layout.count(sealed.length), segments.count());
        assertEquals(plain.length, segments.length());
        for (long number = segments.count() - 1; number >= 0; number--) {
            byte[] segment = new byte[2 + segments.size(number)];
            segments.open(number, segment, 2);
            long begin = number * layout.plain() - (number == 0 ? 0 : SegmentLayout.HEADER);
            assertArrayEquals(
                    Arrays.copyOfRange(plain, (int) begin, (int) begin + segment.length - 2),
                    Arrays.copyOfRange(segment, 2, segment.length));
        }
    }

    @Test
    void refusesAFileOfAnotherContextOrKey() throws IOException {
        byte[] sealed = seal(vault().searchIndex(), PLAIN, CONTEXT);

        assertBroken(vault().searchIndex(), sealed, NOTHING);
        assertBroken(vault().searchIndex(), NOTHING, CONTEXT);
        assertBroken(vault().person(vault().newPersonKey(CONTEXT), CONTEXT).files(), sealed, CONTEXT);
    }

    private static byte[] seal(StreamSealer sealer, byte[] plain, byte[] context) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = sealer.seal(sealed, context)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private static byte[] open(StreamSealer sealer, byte[] sealed, byte[] context) throws IOException {
        try (InputStream in = sealer.open(new ByteArrayInputStream(sealed), context)) {
            return in.readAllBytes();
        }
    }

    private static void assertBroken(StreamSealer sealer, byte[] sealed, byte[] context) {
        assertThrows(BrokenSealException.class, () -> open(sealer, sealed, context));
    }

    private static void assertRefused(Sealer sealer, byte[] sealed, byte[] context) {
        assertThrowsSeal(() -> sealer.open(sealed, context));
    }

    private static void assertThrowsSeal(Runnable action) {
        ProblemException problem = assertThrows(ProblemException.class, action::run);
        assertEquals("HS-VAULT-SEAL", problem.problem().code());
    }
}
