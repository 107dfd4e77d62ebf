// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of the user guide, by topic and language, as the build made them. Safe for several threads. */
public final class Guide {

    /** The topic that leads to all others. */
    public static final String START = "index";

    private static final Pattern TOPIC = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Guide() {}

    /**
     * One topic.
     *
     * @param title plain text
     * @param html ours, so that it may be written as it is
     */
    public record Topic(String title, String html) {}

    /** A topic, in English where there is no other; empty when there is no such topic. */
    public static Optional<Topic> topic(String name, Locale locale) {
        if (!TOPIC.matcher(name).matches()) {
            return Optional.empty();
        }
        return read(locale.getLanguage(), name).or(() -> read("en", name));
    }

    private static Optional<Topic> read(String language, String name) {
        try (InputStream in = Guide.class.getResourceAsStream(language + "/" + name + ".html")) {
            if (in == null) {
                return Optional.empty();
            }
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = page.indexOf('\n');
            return Optional.of(new Topic(page.substring(0, end), page.substring(end + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
