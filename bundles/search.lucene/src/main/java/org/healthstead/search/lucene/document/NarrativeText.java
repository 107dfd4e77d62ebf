// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.Set;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.MarkedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of marked-up text that hold: without tags, comments, scripts and styles, and without what is struck out or
 * hidden, so that nobody finds a dose that was crossed out. Raised and lowered digits become characters of their own,
 * because 10<sup>9</sup> is not 109.
 */
final class NarrativeText implements NodeVisitor {

    /** Markup and bytes that are read; a narrative of megabytes is cut before it costs memory. */
    private static final int MAX_READ = 4 * Passages.MAX_TEXT;

    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template");

    /** In a page no part of its text; a CDA document has titles that are read. */
    private static final Set<String> OF_PAGE = Set.of("head", "title");

    /** Elements within a word; every other one ends it. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdo", "big", "cite", "code", "content", "dfn", "em", "font", "i", "ins",
            "kbd", "q", "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final StringBuilder words = new StringBuilder();
    private final boolean isDocument;
    private Node silent;

    private NarrativeText(boolean isDocument) {
        this.isDocument = isDocument;
    }

    /** Of {@code text.div}, which is XHTML. */
    static String of(String xhtml) {
        return xhtml.indexOf('<') < 0 && xhtml.indexOf('&') < 0 ? xhtml : words(xhtml, Parser.xmlParser(), false);
    }

    /** Of an attachment; empty when it is no text. */
    static String of(AttachedFile file) {
        return switch (file.format()) {
            case PLAIN -> file.text(MAX_READ);
            case HTML -> words(file.text(MAX_READ), Parser.htmlParser(), false);
            case XML -> words(file.text(MAX_READ), Parser.xmlParser(), true);
            case NONE -> "";
        };
    }

    private static String words(String markup, Parser parser, boolean isDocument) {
        NarrativeText text = new NarrativeText(isDocument);
        // jsoup walks without recursion, however deep the elements are nested.
        NodeTraversor.traverse(text, Jsoup.parse(Passages.cut(markup, MAX_READ), "", parser));
        return text.words.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (isSilent(element)) {
                silent = element;
            }
            part(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == silent) {
            silent = null;
        }
        if (silent == null && node instanceof Element element) {
            part(element);
        }
    }

    private boolean isSilent(Element element) {
        String style = element.attributes().getIgnoreCase("style");
        return SILENT.contains(element.normalName())
                || !isDocument && OF_PAGE.contains(element.normalName())
                || MarkedText.isHidden(style)
                || MarkedText.isStruck(
                        element.normalName(),
                        style,
                        element.attributes().getIgnoreCase("class"),
                        element.attributes().getIgnoreCase("revised"));
    }

    private void part(Element element) {
        if (!INLINE.contains(element.normalName())) {
            space();
        }
    }

    private void space() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private void add(TextNode node) {
        String digits = node.parent() instanceof Element parent ? digits(parent.normalName()) : "";
        String text = node.getWholeText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space();
            } else if (!digits.isEmpty() && c >= '0' && c <= '9') {
                words.append(digits.charAt(c - '0'));
            } else {
                words.append(c);
            }
        }
    }

    private static String digits(String tag) {
        return tag.equals("sup") ? RAISED : tag.equals("sub") ? LOWERED : "";
    }
}
