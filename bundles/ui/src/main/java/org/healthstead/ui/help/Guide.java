// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user guide, by topic and language. Safe for several threads. */
public final class Guide {

    /** The topic that leads to all others. */
    public static final String START = "index";

    private static final Pattern TOPIC = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Guide() {}

    /** The Markdown text of a topic, in English where there is no other; empty when there is no such topic. */
    public static Optional<String> text(String topic, Locale locale) {
        if (!TOPIC.matcher(topic).matches()) {
            return Optional.empty();
        }
        return read(locale.getLanguage(), topic).or(() -> read("en", topic));
    }

    private static Optional<String> read(String language, String topic) {
        try (InputStream in = Guide.class.getResourceAsStream(language + "/" + topic + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
