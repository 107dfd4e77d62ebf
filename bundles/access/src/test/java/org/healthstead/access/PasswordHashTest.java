// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

final class PasswordHashTest {

    private final Fixture fixture = new Fixture();
    private final PasswordHash hash = fixture.hash(Fixture.CHEAPEST);

    @Test
    void knowsThePasswordAndNoOther() {
        String phc = hash.hash("quiet river under blue stones".toCharArray());

        assertTrue(hash.verify("quiet river under blue stones".toCharArray(), phc));
        assertFalse(hash.verify("quiet river under blue stone".toCharArray(), phc));
        assertFalse(hash.verify("".toCharArray(), phc));
    }

    @Test
    void saltsEveryHash() {
        assertNotEquals(hash.hash("same password".toCharArray()), hash.hash("same password".toCharArray()));
    }

    @Test
    void writesThePhcForm() {
        String phc = hash.hash("quiet river under blue stones".toCharArray());

        assertTrue(phc.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), phc);
        assertEquals(phc, PhcString.parse(phc).toString());
    }

    @Test
    void takesTheSameLettersTypedInAnotherWay() {
        String phc = hash.hash("Grüße aus München".toCharArray());

        assertTrue(hash.verify("Gru\u0308ße aus Mu\u0308nchen".toCharArray(), phc));
    }

    @Test
    void isWorthNothingWithAnotherPepper() {
        String phc = hash.hash("quiet river under blue stones".toCharArray());
        PasswordHash stranger = new PasswordHash(Fixture.CHEAPEST, 1, Fixture.pepper(1), fixture.secrets);

        assertFalse(stranger.verify("quiet river under blue stones".toCharArray(), phc));
    }

    @Test
    void knowsAHashThatWasMadeWithLessEffort() {
        String phc = hash.hash("quiet river under blue stones".toCharArray());

        assertFalse(hash.isWeak(phc));
        assertTrue(fixture.hash(new Argon2Cost(20 * 1024, 2, 1)).isWeak(phc));
        assertTrue(fixture.hash(new Argon2Cost(19 * 1024, 3, 1)).isWeak(phc));
        assertTrue(fixture.hash(new Argon2Cost(19 * 1024, 3, 1))
                .verify("quiet river under blue stones".toCharArray(), phc));
    }

    @Test
    void hasADecoyThatNothingMatchesAndThatCostsAsMuch() {
        String decoy = hash.decoy();

        assertEquals(Fixture.CHEAPEST, PhcString.parse(decoy).cost());
        assertFalse(hash.verify("".toCharArray(), decoy));
    }

    @Test
    void refusesACostBelowTheFloor() {
        assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(19 * 1024 - 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(64 * 1024, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(64 * 1024, 3, 0));
    }

    /** Test vector for Argon2id of RFC 9106, section 5.3: the library computes what the standard says. */
    @Test
    void restsOnALibraryThatPassesTheVectorOfTheStandard() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);

        assertEquals(
                "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
                HexFormat.of().formatHex(tag));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
