// SPDX-License-Identifier: Apache-2.0
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Checks the licence of everything in the bill of materials against the list in licences.properties, and writes the
 * list of third-party libraries that ships. One licence of a choice is enough.
 */
final class Licences {
    private final Properties rules = new Properties();
    private final Set<String> allowed;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> lines = new TreeSet<>();

    private Licences(Path rulesFile) throws Exception {
        try (InputStream in = Files.newInputStream(rulesFile)) {
            rules.load(in);
        }
        allowed = rules.stringPropertyNames().stream()
                .filter(key -> key.startsWith("allowed."))
                .map(rules::getProperty)
                .collect(Collectors.toSet());
    }

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(Path.of(arguments[0])) && System.getenv("CI") == null) {
            System.err.println("No bill of materials: Maven is offline and the plugin that makes it was skipped. The licences are"
                    + " not checked in this build.");
            return;
        }
        Licences licences = new Licences(Path.of(arguments[1]));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList components = factory.newDocumentBuilder()
                .parse(Path.of(arguments[0]).toFile())
                .getElementsByTagName("component");
        for (int i = 0; i < components.getLength(); i++) {
            licences.check((Element) components.item(i));
        }
        if (!licences.problems.isEmpty()) {
            System.err.println(String.join("\n", licences.problems));
            System.err.println("To do: take another library. Only what " + arguments[1] + " allows may be in the process,"
                    + " never GPL, LGPL or AGPL. A licence that is allowed under another name is added to that file.");
            System.exit(1);
        }
        Files.writeString(
                Path.of(arguments[2]),
                "Libraries that Healthstead ships, with their licences. Made by the build.\n\n"
                        + String.join("\n", licences.lines) + "\n");
    }

    private void check(Element component) {
        if (!component.getParentNode().getParentNode().getNodeName().equals("bom")) {
            return; // the tool that made the bill, or a part of a part
        }
        String group = text(component, "group");
        if (group.equals("org.healthstead")) {
            return;
        }
        String name = group + ":" + text(component, "name");
        List<String> found = licences(component);
        String stated = rules.getProperty(name);
        if (found.isEmpty() && stated != null) {
            found = List.of(stated);
        }
        List<String> ids = found.stream().map(licence -> rules.getProperty(licence.replace(' ', '_'), licence)).toList();
        lines.add(name + ":" + text(component, "version") + "  " + String.join(" or ", ids));
        if (ids.stream().noneMatch(allowed::contains)) {
            problems.add(name + ": licence " + (ids.isEmpty() ? "not stated" : String.join(", ", ids)) + " is not allowed");
        }
    }

    private static List<String> licences(Element component) {
        List<String> found = new ArrayList<>();
        for (Element licences : children(component, "licenses")) {
            for (Element licence : children(licences, "license")) {
                String id = text(licence, "id");
                found.add(id.isEmpty() ? text(licence, "name") : id);
            }
            for (Element expression : children(licences, "expression")) {
                found.addAll(List.of(expression.getTextContent().strip().replaceAll("[()]", "").split(" OR ")));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
