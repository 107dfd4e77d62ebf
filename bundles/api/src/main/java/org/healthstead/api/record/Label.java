// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The name of a column or of a field of a form, in the languages that the catalogue of kinds has it in. Immutable.
 *
 * @param key the same for the same words, for example {@code started}
 * @param words by language, ISO 639; English ({@code en}) is always there
 */
public record Label(String key, Map<String, String> words) {

    private static final String ENGLISH = "en";

    /** @throws IllegalArgumentException without words in English */
    public Label {
        Objects.requireNonNull(key, "key");
        words = Map.copyOf(words);
        if (!words.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("the label \"" + key + "\" has no words in English");
        }
    }

    /** In the language of a reader, else in English. */
    public String in(Locale locale) {
        String own = words.get(locale.getLanguage());
        return own == null ? words.get(ENGLISH) : own;
    }
}
