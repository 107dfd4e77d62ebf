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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Path FOLDER = Path.of("../../distribution/docs/user");

    private static String html(String text) {
        Html html = new Html();
        new Markdown(html, target -> "/help/" + target).write(text);
        return html.toString();
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
    private static List<String> shape(String language, String topic) {
        String text = Guide.text(topic, Locale.of(language)).orElseThrow();
        List<String> shape = text.lines()
                .map(line -> line.replaceFirst("^(#+ |- |[0-9]+\\. |```|).*", "$1"))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toList());
        shape.addAll(Markdown.targets(text));
        return shape;
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryTopicIsReached() throws IOException {
        Set<String> topics = topics("en");
        Set<String> reached = new TreeSet<>(Set.of(Guide.START));
        for (String topic : topics) {
            for (String target :
                    Markdown.targets(Guide.text(topic, Locale.ENGLISH).orElseThrow())) {
                if (!target.startsWith("https://")) {
                    assertTrue(topics.contains(target.replace(".md", "")), topic + " links to " + target);
                    reached.add(target.replace(".md", ""));
                }
            }
        }
        assertEquals(topics, reached);
    }

    @Test
    void everyTopicIsWrittenWithoutALeftover() throws IOException {
        for (String language : Languages.SPOKEN) {
            for (String topic : topics(language)) {
                String written = html(Guide.text(topic, Locale.of(language)).orElseThrow());
                assertFalse(written.contains("**"), topic);
                assertFalse(written.contains("]("), topic);
                assertFalse(written.replaceAll("(?s)<pre.*?</pre>", "").contains("`"), topic);
                assertEquals(1, written.split("<h1>", -1).length - 1, topic);
            }
        }
    }

    @Test
    void readsTheMarkdownThatTheGuideUses() {
        assertEquals(
                "<h1>A &amp; B</h1><p>Text <b>bold</b> <code>x &lt; y</code>.</p>",
                html("# A & B\n\nText **bold** `x < y`.\n"));
        assertEquals(
                "<ul><li>one</li><li><a href=\"/help/two.md\">two</a></li></ul><ol><li>three</li></ol>",
                html("- one\n- [two](two.md)\n\n1. three\n"));
        assertEquals("<pre tabindex=\"0\"><code>a &lt;b&gt;\n# c\n</code></pre>", html("```\na <b>\n# c\n```\n"));
        assertEquals("<p>&lt;script&gt;</p>", html("<script>"));
    }

    @Test
    void neverLeavesItsFolder() {
        for (String topic : List.of("../index", "", "a/b", "messages", "Index")) {
            assertTrue(Guide.text(topic, Locale.ENGLISH).isEmpty(), topic);
        }
        assertEquals(Guide.text("index", Locale.ENGLISH), Guide.text("index", Locale.FRENCH));
    }
}
