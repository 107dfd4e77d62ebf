// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordRulesTest {

    private static final List<String> CONTEXT = List.of("Annabelle Lindqvist", "Lindenweg 12", "healthstead");
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet river under blue stones",
                "vK7#pQ2!xL9@mR4z",
                "Die Katze schnarcht laut nachts",
                "äöüßéñçøåłőžčşğ",
                "!#%&(;:?{}|~^_+=",
                "猫は夜に大きな音でいびきをかく",
                "my neighbour paints tiny lighthouses"
            })
    void takesGoodOnes(String password) {
        assertDoesNotThrow(() -> rules.require(password.toCharArray(), CONTEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "P@ssw0rd!P@ssw0rd!",
                "123456789012345",
                "987654321098765",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "qwertyuiopasdfghjkl",
                "letmein-letmein-letmein",
                "AnnabelleLindqvist1",
                "annabelle.lindenweg.2024",
                "healthstead-healthstead",
                "correct horse battery staple",
                "ILoveYouILoveYou123"
            })
    void refusesCommonOnes(String password) {
        refused("common", password);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        refused("too-short", "äöüßéñçøåłőžčş");
        refused("too-short", "");
        refused("too-long", "ab1".repeat(86));
        assertDoesNotThrow(() -> rules.require("🐈x🐕y🐎z🐖w🐏v🐑u🐐t🐫".toCharArray(), CONTEXT));
    }

    private void refused(String rule, String password) {
        assertEquals(
                List.of(rule),
                Fixture.refused("HS-ACCOUNT-PASSWORD", () -> rules.require(password.toCharArray(), CONTEXT))
                        .arguments());
    }
}
