// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.KeyPurpose;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.Vault;
import org.junit.jupiter.api.Test;

/** {@link Vault} and its {@link Sealer}s. */
public abstract class VaultContractTest {

    private static final byte[] PLAIN = {1, 2, 3, 4, 5};
    private static final byte[] CONTEXT = {9, 9};

    /** The vault of one installation; at each call as after a restart. */
    protected abstract Vault vault();

    @Test
    void hasItsOwnKeyForEveryPurposeAndTheSameAtEveryStart() {
        Set<String> keys = new HashSet<>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            byte[] key = vault().key(purpose).getEncoded();
            assertEquals(32, key.length);
            assertArrayEquals(key, vault().key(purpose).getEncoded());
            assertArrayEquals(key, vault().sealer(purpose).key().getEncoded());
            keys.add(HexFormat.of().formatHex(key));
        }
        assertEquals(KeyPurpose.values().length, keys.size());
    }

    @Test
    void opensWhatItSealedAndNothingElse() {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            byte[] sealed = vault().sealer(purpose).seal(PLAIN, CONTEXT);
            Sealer sealer = vault().sealer(purpose);
            assertEquals(PLAIN.length + Sealer.OVERHEAD, sealed.length);
            assertArrayEquals(PLAIN, sealer.open(sealed, CONTEXT));
            assertRefused(sealer, sealed, new byte[0]);
            assertRefused(sealer, new byte[0], CONTEXT);
            for (int place = 0; place < sealed.length; place++) {
                byte[] changed = sealed.clone();
                changed[place] ^= 1;
                assertRefused(sealer, changed, CONTEXT);
            }
        }
    }

    @Test
    void neverSealsTheSameWayTwice() {
        Sealer sealer = vault().sealer(KeyPurpose.INSTALLATION);

        assertFalse(Arrays.equals(sealer.seal(PLAIN, CONTEXT), sealer.seal(PLAIN, CONTEXT)));
    }

    @Test
    void wrapsAKeyForAPerson() {
        byte[] wrapped = vault().newWrappedKey(CONTEXT);
        byte[] sealed = vault().sealer(wrapped, CONTEXT).seal(PLAIN, new byte[0]);

        assertArrayEquals(PLAIN, vault().sealer(wrapped, CONTEXT).open(sealed, new byte[0]));
        assertFalse(Arrays.equals(wrapped, vault().newWrappedKey(CONTEXT)));
        assertRefused(vault().sealer(vault().newWrappedKey(CONTEXT), CONTEXT), sealed, new byte[0]);
        assertThrowsSeal(() -> vault().sealer(wrapped, new byte[] {1}));
        byte[] changed = wrapped.clone();
        changed[wrapped.length - 1] ^= 1;
        assertThrowsSeal(() -> vault().sealer(changed, CONTEXT));
    }

    private static void assertRefused(Sealer sealer, byte[] sealed, byte[] context) {
        assertThrowsSeal(() -> sealer.open(sealed, context));
    }

    private static void assertThrowsSeal(Runnable action) {
        ProblemException problem = assertThrows(ProblemException.class, action::run);
        assertEquals("HS-VAULT-SEAL", problem.problem().code());
    }
}
