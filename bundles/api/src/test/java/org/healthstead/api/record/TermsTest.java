// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** Each language takes another of its two arguments. */
    private static final String BOTH_LANGUAGES = "said";

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void areTheSameInBothLanguages() {
        assertEquals(Terms.english().keySet(), Terms.german().keySet());
        for (String key : Terms.english().stringPropertyNames()) {
            if (!key.equals(BOTH_LANGUAGES)) {
                assertEquals(
                        places(Terms.english().getProperty(key)),
                        places(Terms.german().getProperty(key)),
                        key);
            }
            assertFalse(Terms.english().getProperty(key).isBlank(), key);
            assertFalse(Terms.german().getProperty(key).isBlank(), key);
        }
    }

    @Test
    void takeTheirArguments() {
        assertEquals("at the age of 7", Terms.text(Locale.ENGLISH, "at-age", List.of("7")));
        assertEquals(
                "im Alter von 18 Monaten",
                Terms.text(Locale.GERMAN, "at-age", List.of(Terms.text(Locale.GERMAN, "age.mo", List.of("18")))));
        assertEquals("2 times every 3 weeks", Terms.text(Locale.FRENCH, "times-every.wk", List.of("2", "3")));
        assertEquals("ja", Terms.text(Locale.of("de", "AT"), "yes", List.of()));
        assertEquals("not-there", Terms.text(Locale.ENGLISH, "not-there", List.of()));
    }
}
