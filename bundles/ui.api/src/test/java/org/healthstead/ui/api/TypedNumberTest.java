// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 5.60    | 5.60",
                "en | 5,6     | 5.6",
                "en | 0,125   | 0.125",
                "en | 1.234   | 1.234",
                "en | .5      | 0.5",
                "en | 007     | 7",
                "en | -0.5    | -0.5",
                "en | +3      | 3",
                "en | −2      | -2",
                "de | 7,5     | 7.5",
                "de | 5.6     | 5.6",
                "de | 1,234   | 1.234",
                "de | 1234,5  | 1234.5",
                "de | 12345.678 | 12345.678",
                "ar | ٣٧٫٥    | 37.5",
                "en | 120     | 120"
            })
    void readsWhatCanMeanOneThing(String language, String typed, String lexeme) {
        assertEquals(
                Optional.of(lexeme),
                TypedNumber.read(typed, Locale.forLanguageTag(language)).lexeme());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1,234     | TWO_READINGS",
                "de | 1.234     | TWO_READINGS",
                "de | 120.000   | TWO_READINGS",
                "en | 1 000     | GROUPED",
                "de | 1.234.567 | GROUPED",
                "en | 1,234.5   | GROUPED",
                "de | 1’000     | GROUPED",
                "en | 12/8      | NO_NUMBER",
                "en | 5.        | NO_NUMBER",
                "en | .         | NO_NUMBER",
                "en | 1e3       | NO_NUMBER",
                "en | five      | NO_NUMBER",
                "en | 1.2.3     | NO_NUMBER",
                "en | 12345678901234567890123456789012345678901 | NO_NUMBER"
            })
    void refusesWhatItWouldHaveToGuess(String language, String typed, TypedNumber.Fault fault) {
        assertEquals(
                Optional.of(fault),
                TypedNumber.read(typed, Locale.forLanguageTag(language)).fault());
    }

    /** Whatever a form shows comes back as it was. */
    @Test
    void readsWhatItWrote() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String lexeme = new BigDecimal(random.nextInt(2_000_000) - 1_000_000)
                    .movePointLeft(random.nextInt(5))
                    .toPlainString();
            for (String language : new String[] {"en", "de", "ar", "fr"}) {
                Locale locale = Locale.forLanguageTag(language);
                assertEquals(
                        Optional.of(lexeme),
                        TypedNumber.read(TypedNumber.write(lexeme, locale), locale)
                                .lexeme(),
                        () -> "seed " + seed + ", " + language);
            }
        }
    }

    @Test
    void knowsWhatIsMeantAsANumber() {
        assertTrue(TypedNumber.looksLike("12/8"));
        assertTrue(TypedNumber.looksLike("- 5"));
        assertFalse(TypedNumber.looksLike("negative"));
        assertFalse(TypedNumber.looksLike("-"));
        assertFalse(TypedNumber.looksLike(""));
    }
}
