// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Our own words about entries, in the languages of the product. They are here and not with the pages because lists,
 * search and plugins must all use the same words.
 */
final class Terms {

    private static final Properties ENGLISH = read("terms.properties");
    private static final Properties GERMAN = read("terms_de.properties");

    private Terms() {}

    static String text(Locale locale, String key, List<String> arguments) {
        Properties table = locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
        String text = table.getProperty(key, ENGLISH.getProperty(key, key));
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    static Properties english() {
        return ENGLISH;
    }

    static Properties german() {
        return GERMAN;
    }

    private static Properties read(String name) {
        Properties table = new Properties();
        try (Reader in = new InputStreamReader(Terms.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
