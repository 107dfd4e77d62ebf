// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Set;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The narrative of a source, made safe by writing it anew: jsoup reads the hostile HTML, and only elements of a short
 * list and escaped text are written, without a single attribute. Nothing of the input's markup is ever copied.
 */
public final class Narrative extends HtmlComponent {

    /** A subset of what FHIR allows in Narrative.div, without links, pictures and anything with attributes. */
    private static final Set<String> KEPT = Set.of(
            "div",
            "p",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "sub",
            "sup",
            "pre",
            "code",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Set<String> EMPTY = Set.of("br", "hr");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "head", "title");
    private static final int MAX_INPUT = 500_000;
    private static final int MAX_OUTPUT = 100_000;

    private final transient String xhtml;

    /** @param xhtml of {@code text.div}; untrusted */
    public Narrative(String id, String xhtml) {
        super(id);
        this.xhtml = xhtml;
    }

    /** True when there is any text to read. */
    public static boolean hasText(String xhtml) {
        return !xhtml.isEmpty()
                && !Jsoup.parseBodyFragment(bounded(xhtml)).body().text().isBlank();
    }

    @Override
    protected void write(Html html) {
        write(html, xhtml);
    }

    static void write(Html html, String xhtml) {
        Writer writer = new Writer(html);
        Jsoup.parseBodyFragment(bounded(xhtml)).body().traverse(writer);
    }

    private static String bounded(String xhtml) {
        return xhtml.length() <= MAX_INPUT ? xhtml : xhtml.substring(0, MAX_INPUT);
    }

    /** Headings become bold paragraphs: the page has an outline of its own. */
    private static final class Writer implements NodeVisitor {

        private final Html html;
        private int written;
        private int droppedDepth = -1;

        Writer(Html html) {
            this.html = html;
        }

        @Override
        public void head(Node node, int depth) {
            if (droppedDepth >= 0) {
                return;
            }
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                html.text(words.substring(0, Math.min(words.length(), Math.max(0, MAX_OUTPUT - written))));
                written += words.length();
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (DROPPED.contains(name)) {
                    droppedDepth = depth;
                } else if (EMPTY.contains(name)) {
                    html.empty(name);
                } else if (KEPT.contains(name)) {
                    html.open(tag(name));
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (droppedDepth >= 0) {
                droppedDepth = depth == droppedDepth ? -1 : droppedDepth;
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (KEPT.contains(name) && !EMPTY.contains(name)) {
                    html.close();
                }
            }
        }

        private static String tag(String name) {
            return HEADINGS.contains(name) ? "p" : name;
        }
    }
}
