// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Path FOLDER = Path.of("../../distribution/docs/user");

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");

    private static String html(String topic, String language) {
        return Guide.topic(topic, Locale.of(language)).orElseThrow().html();
    }

    private static List<String> targets(String html) {
        return LINK.matcher(html).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> topics(String language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyLanguageHasEveryTopicWithTheSameHeadingsAndCode() throws IOException {
        Set<String> english = topics("en");
        assertTrue(english.size() > 8, english::toString);
        for (String language : Languages.SPOKEN) {
            assertEquals(english, topics(language));
            for (String topic : english) {
                assertEquals(shape("en", topic), shape(language, topic), language + " " + topic);
            }
        }
    }

    /** Headings, items, links and how many lines of code. */
    private static List<String> shape(String language, String topic) throws IOException {
        List<String> shape = Files.readString(FOLDER.resolve(language).resolve(topic + ".md"))
                .lines()
                .map(line -> line.replaceFirst("^(#+ |- |[0-9]+\\. |```|).*", "$1"))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toList());
        shape.addAll(targets(html(topic, language)));
        return shape;
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryTopicIsReached() throws IOException {
        Set<String> topics = topics("en");
        Set<String> reached = new TreeSet<>(Set.of(Guide.START));
        for (String topic : topics) {
            for (String target : targets(html(topic, "en"))) {
                if (!target.startsWith("https://")) {
                    assertTrue(target.startsWith("/help/"), topic + " links to " + target);
                    assertTrue(topics.contains(target.substring("/help/".length())), topic + " links to " + target);
                    reached.add(target.substring("/help/".length()));
                }
            }
        }
        assertEquals(topics, reached);
    }

    @Test
    void everyTopicIsWrittenWithoutALeftover() throws IOException {
        for (String language : Languages.SPOKEN) {
            for (String topic : topics(language)) {
                String written = html(topic, language);
                assertFalse(written.contains("**"), topic);
                assertFalse(written.contains("]("), topic);
                assertFalse(written.replaceAll("(?s)<pre.*?</pre>", "").contains("`"), topic);
                assertEquals(1, written.split("<h1>", -1).length - 1, topic);
            }
        }
    }

    @Test
    void titlesAreTextAndCodeCanBeReachedByTheKeyboard() throws IOException {
        assertEquals("Help", Guide.topic("index", Locale.ENGLISH).orElseThrow().title());
        String start = html("start", "en");
        assertTrue(start.contains("<pre tabindex=\"0\"><code"), start);
        assertTrue(start.contains("<h2 class=\"gap\">"), start);
        for (String topic : topics("de")) {
            String title = Guide.topic(topic, Locale.GERMAN).orElseThrow().title();
            assertFalse(title.isBlank() || title.contains("<") || title.contains("#"), topic + ": " + title);
            assertFalse(html(topic, "de").contains("<script"), topic);
        }
    }

    @Test
    void neverLeavesItsFolder() {
        for (String topic : List.of("../index", "", "a/b", "messages", "Index")) {
            assertTrue(Guide.topic(topic, Locale.ENGLISH).isEmpty(), topic);
        }
        assertEquals(Guide.topic("index", Locale.ENGLISH), Guide.topic("index", Locale.FRENCH));
    }
}
