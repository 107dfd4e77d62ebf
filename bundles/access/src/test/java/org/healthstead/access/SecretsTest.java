// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecretsTest {

    private final Secrets secrets = new Secrets();

    @Test
    void makesTokensOfOneLookAndNeverTheSameTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String token = secrets.token();

            assertTrue(token.matches("hs_pat_[0-9A-Za-z]{49}"), token);
            assertTrue(Secrets.isToken(token));
            assertTrue(seen.add(token));
        }
    }

    @Test
    void knowsATokenWithAWrongCharacter() {
        String token = secrets.token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            assertFalse(Secrets.isToken(token.substring(0, i) + other + token.substring(i + 1)), "character " + i);
        }
        assertFalse(Secrets.isToken(token + "0"));
        assertFalse(Secrets.isToken(""));
    }

    @Test
    void makesSessionSecretsOf256Bits() {
        assertEquals(43, secrets.session().length());
        assertEquals(32, Secrets.hash(secrets.session()).length);
    }
}
