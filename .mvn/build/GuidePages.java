// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the help pages of the user guide: of each {@code LANGUAGE/TOPIC.md} below one folder a {@code
 * LANGUAGE/TOPIC.html} below another, whose first line is the title as plain text and the rest HTML. Links between topics
 * become addresses of help pages, HTML in the Markdown becomes text.
 *
 * <p>Run by the build with commonmark on the class path, so that nothing reads Markdown while the product runs.
 */
final class GuidePages {

    private static final String FILE = ".md";

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (AttributeProvider) GuidePages::attributes)
            .build();

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        GuidePages pages = new GuidePages();
        List<Path> topics;
        try (Stream<Path> files = Files.walk(from)) {
            topics = files.filter(file -> file.toString().endsWith(FILE)).toList();
        }
        for (Path topic : topics) {
            String name = from.relativize(topic).toString();
            Path page = to.resolve(name.substring(0, name.length() - FILE.length()) + ".html");
            Files.createDirectories(page.getParent());
            Files.writeString(page, pages.page(topic), StandardCharsets.UTF_8);
        }
    }

    private String page(Path topic) throws IOException {
        Node document = parser.parse(Files.readString(topic, StandardCharsets.UTF_8));
        String title = title(document);
        if (title.isEmpty()) {
            throw new IOException(topic + " has no heading of the first level: begin it with \"# \" and a title");
        }
        return title + "\n" + renderer.render(document);
    }

    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1 && title.isEmpty()) {
                    heading.accept(words(title));
                }
            }
        });
        return title.toString();
    }

    private static AbstractVisitor words(StringBuilder into) {
        return new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                into.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                into.append(code.getLiteral());
            }
        };
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        switch (tag) {
            case "a" -> attributes.computeIfPresent("href", (name, target) -> address(target));
            // A region that scrolls sideways has to be reached by the keyboard.
            case "pre" -> attributes.put("tabindex", "0");
            case "h2", "h3" -> attributes.put("class", "gap");
            default -> {
                // Nothing is added.
            }
        }
    }

    /** A file of the guide is a topic of the help; anything else is elsewhere. */
    private static String address(String target) {
        return target.endsWith(FILE) && target.indexOf('/') < 0
                ? "/help/" + target.substring(0, target.length() - FILE.length())
                : target;
    }
}
