// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.narrative;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A narrative as plain text: a line for a row or paragraph, tabs between cells, {@code ~~} around what is struck out.
 */
public final class NarrativeWords implements NodeVisitor {

    private static final Set<String> LINES = Set.of(
            "div",
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "tr",
            "caption",
            "pre",
            "blockquote",
            "table");
    private static final String STRUCK = "~~";

    private final StringBuilder words = new StringBuilder();

    private NarrativeWords() {}

    /** All words of {@code text.div}; empty when there are none. */
    public static String of(String xhtml) {
        NarrativeWords text = new NarrativeWords();
        SafeMarkup.narrative(xhtml).traverse(text);
        return text.words.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String line = text.getWholeText().replaceAll("\\s+", " ");
            words.append(isAtStart() ? line.stripLeading() : line);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (LINES.contains(name)) {
                line();
            } else if (name.equals("td") || name.equals("th")) {
                words.append(isAtStart() ? "" : "\t");
            } else if (name.equals("s")) {
                words.append(STRUCK);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("s")) {
                words.append(STRUCK);
            } else if (LINES.contains(element.normalName())) {
                line();
            }
        }
    }

    private boolean isAtStart() {
        return words.isEmpty() || words.charAt(words.length() - 1) == '\n';
    }

    private void line() {
        if (!isAtStart()) {
            words.append('\n');
        }
    }
}
