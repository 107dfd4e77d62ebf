// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.healthstead.platform.api.content.MarkedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads marked-up text and keeps the elements that FHIR R4 allows in {@code Narrative.div}, without links, pictures and
 * styles. What is struck out, by whatever means, is in an {@code s} element afterwards; what is hidden is gone. jsoup
 * ends nesting at 512 levels and walks without recursion.
 */
final class SafeMarkup {

    /** Characters of markup that are read. */
    static final int MAX_MARKUP = 4_000_000;

    private static final Safelist SAFE = Safelist.none()
            .addTags("div", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addTags("b", "strong", "i", "em", "u", "small", "big", "sub", "sup", "q", "cite", "abbr", "acronym")
            .addTags("code", "tt", "samp", "kbd", "var", "dfn", "pre", "blockquote", "s", "ins")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("ol", "start")
            .addAttributes("li", "value")
            .addAttributes(":all", "dir");

    /** Their text is for programs. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "textarea",
            "select");

    /** In a page their text is no part of it; a CDA document has titles that are read. */
    private static final Set<String> OF_PAGE = Set.of("head", "title");

    /** Elements of CDA R2 narratives that have another name in HTML. */
    private static final Map<String, String> CDA =
            Map.of("paragraph", "p", "list", "ul", "item", "li", "content", "span", "linkhtml", "span");

    private SafeMarkup() {}

    /** The body of what is left of {@code text.div}. */
    static Element narrative(String xhtml) {
        return clean(xhtml, Format.XML, false);
    }

    /** The body of what is left of a file in a marked-up format. */
    static Element file(AttachedFile file) {
        String markup = file.text(MAX_MARKUP);
        return clean(markup, file.format(), file.format() == Format.XML);
    }

    private static Element clean(String markup, Format format, boolean isDocument) {
        String bounded = markup.length() <= MAX_MARKUP ? markup : markup.substring(0, MAX_MARKUP);
        Document parsed = Jsoup.parse(bounded, "", format == Format.HTML ? Parser.htmlParser() : Parser.xmlParser());
        Preparation preparation = new Preparation(isDocument);
        NodeTraversor.traverse(preparation, parsed);
        preparation.apply();
        Document shell = Document.createShell("");
        for (Node node : new ArrayList<>(format == Format.HTML ? parsed.body().childNodes() : parsed.childNodes())) {
            shell.body().appendChild(node);
        }
        return new Cleaner(SAFE).clean(shell).body();
    }

    /** Collects what has to change before the styles are gone. */
    private static final class Preparation implements NodeVisitor {

        private final boolean isDocument;
        private final List<Element> silent = new ArrayList<>();
        private final List<TextNode> struck = new ArrayList<>();
        private final List<Element> lines = new ArrayList<>();
        private final List<Element> pictures = new ArrayList<>();
        private int depthOfStruck;

        Preparation(boolean isDocument) {
            this.isDocument = isDocument;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && depthOfStruck > 0) {
                struck.add(text);
            } else if (node instanceof Element element) {
                String style = element.attributes().getIgnoreCase("style");
                if (isSilent(element.normalName()) || MarkedText.isHidden(style)) {
                    silent.add(element);
                } else if (element.normalName().equals("img")) {
                    pictures.add(element);
                }
                if (isStruck(element, style)) {
                    depthOfStruck++;
                    lines.add(element);
                }
            }
        }

        private boolean isSilent(String name) {
            return SILENT.contains(name) || !isDocument && OF_PAGE.contains(name);
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                depthOfStruck -= isStruck(element, element.attributes().getIgnoreCase("style")) ? 1 : 0;
                if (isDocument) {
                    rename(element);
                }
            }
        }

        private static boolean isStruck(Element element, String style) {
            return MarkedText.isStruck(
                    element.normalName(),
                    style,
                    element.attributes().getIgnoreCase("class"),
                    element.attributes().getIgnoreCase("revised"));
        }

        /** What an unknown element says is a line of its own. */
        private static void rename(Element element) {
            String name = element.normalName();
            if (CDA.containsKey(name)) {
                element.tagName(CDA.get(name));
            } else if (!SAFE.isSafeTag(name) && !element.ownText().isBlank() && !name.equals("span")) {
                element.tagName("p");
            }
        }

        void apply() {
            silent.forEach(Node::remove);
            lines.stream()
                    .filter(element -> MarkedText.isStruck(element.normalName(), "", "", ""))
                    .forEach(element -> element.tagName("span"));
            for (TextNode text : struck) {
                Element line = new Element("s");
                text.replaceWith(line);
                line.appendChild(text);
            }
            for (Element picture : pictures) {
                // Before it and not in its place: HTML leaves pictures open, and then the rest stands in them.
                picture.before(new TextNode(picture.attributes().getIgnoreCase("alt") + " "));
            }
        }
    }
}
