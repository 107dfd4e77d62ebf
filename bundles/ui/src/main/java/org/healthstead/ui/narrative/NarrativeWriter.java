// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.narrative;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.ui.api.Html;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes marked-up text of a source anew: elements of a short list, escaped text, and attributes that are numbers or a
 * direction. Headings become bold paragraphs, because the page has an outline of its own.
 */
public final class NarrativeWriter implements NodeVisitor {

    /** Characters that a page shows; the rest is a file to save. */
    public static final int MAX_SHOWN = 200_000;

    private static final Set<String> VOID = Set.of("br", "hr");
    private static final Map<String, String> TODAY = Map.of(
            "tt", "code", "acronym", "abbr", "big", "b", "h1", "b", "h2", "b", "h3", "b", "h4", "b", "h5", "b", "h6",
            "b");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");

    private final Html html;
    private final Deque<Element> open = new ArrayDeque<>();
    private int written;

    private NarrativeWriter(Html html) {
        this.html = html;
    }

    /**
     * Writes {@code text.div}.
     *
     * @return true when all of it is written
     */
    public static boolean write(Html html, String xhtml) {
        return new NarrativeWriter(html).write(SafeMarkup.narrative(xhtml));
    }

    /**
     * Writes a file in a marked-up format.
     *
     * @return true when all of it is written
     */
    public static boolean write(Html html, AttachedFile file) {
        return new NarrativeWriter(html).write(SafeMarkup.file(file));
    }

    private boolean write(Element body) {
        for (Node child : body.childNodes()) {
            child.traverse(this);
        }
        return written <= MAX_SHOWN;
    }

    @Override
    public void head(Node node, int depth) {
        if (written > MAX_SHOWN) {
            return;
        }
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            html.text(words.substring(0, Math.min(words.length(), MAX_SHOWN - written)));
            written += words.length();
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (VOID.contains(name)) {
            html.empty(name);
            return;
        }
        if (HEADING.matcher(name).matches()) {
            html.open("p");
        }
        html.open(
                TODAY.getOrDefault(name, name),
                "colspan",
                value(element, "colspan", NUMBER),
                "rowspan",
                value(element, "rowspan", NUMBER),
                "start",
                value(element, "start", NUMBER),
                "value",
                value(element, "value", NUMBER),
                "dir",
                value(element, "dir", DIRECTION));
        open.push(element);
    }

    private static String value(Element element, String attribute, Pattern allowed) {
        String value = element.attr(attribute);
        return allowed.matcher(value).matches() ? value : null;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == open.peek()) {
            open.pop();
            html.close();
            if (HEADING.matcher(node.normalName()).matches()) {
                html.close();
            }
        }
    }
}
