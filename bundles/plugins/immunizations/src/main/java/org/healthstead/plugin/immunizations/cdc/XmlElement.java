// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.plugin.immunizations.schedule.ScheduleProblems;

/** An element of a small XML file without attributes, as CDC writes them. */
final class XmlElement {

    private static final int DEEPEST = 32;

    private final ScheduleProblems problems;
    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    private XmlElement(ScheduleProblems problems, String name, int line) {
        this.problems = problems;
        this.name = name;
        this.line = line;
    }

    /** Reads a file. It may not declare a document type, so it can name no other file and grow no text. */
    static XmlElement read(String file, byte[] content) {
        ScheduleProblems problems = new ScheduleProblems(file);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            return tree(reader, problems);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw problems.notConverted(line, "the XML cannot be read.");
        }
    }

    private static XmlElement tree(XMLStreamReader reader, ScheduleProblems problems) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    int line = reader.getLocation().getLineNumber();
                    XmlElement element = new XmlElement(problems, reader.getLocalName(), line);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        throw problems.notConverted(line, "the elements are nested too deeply.");
                    }
                }
                case XMLStreamReader.END_ELEMENT -> open.pop();
                case XMLStreamReader.CHARACTERS -> open.peek().text.append(reader.getText());
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw problems.notConverted(
                            reader.getLocation().getLineNumber(), "the file declares a document type.");
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return root;
    }

    String name() {
        return name;
    }

    /** The words of a child on one line; empty when there is no such child or when it is n/a. */
    String text(String child) {
        for (XmlElement element : children) {
            if (element.name.equals(child)) {
                String words = element.words();
                return words.equalsIgnoreCase("n/a") ? "" : words;
            }
        }
        return "";
    }

    /** The words of this element on one line. */
    String words() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Children that have something in them; CDC writes {@code <interval/>} where there is none. */
    List<XmlElement> all(String child) {
        return children.stream()
                .filter(element -> element.name.equals(child))
                .filter(element ->
                        !element.children.isEmpty() || !element.words().isEmpty())
                .toList();
    }

    /** The first of a path of names; an empty element when there is none. */
    XmlElement at(String... path) {
        XmlElement at = this;
        for (String step : path) {
            List<XmlElement> found = at.all(step);
            at = found.isEmpty() ? new XmlElement(problems, step, at.line) : found.getFirst();
        }
        return at;
    }

    RuntimeException problem(String sentence) {
        return problems.notConverted(line, sentence);
    }
}
