// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.api.json.JsonObject;

/**
 * What the specification of FHIR R4 (4.0.1) itself says, from
 * {@code ca.uhn.hapi.fhir:hapi-fhir-validation-resources-r4}: its elements and its search parameters.
 */
final class Specification {

    private static final String FOLDER = "/org/hl7/fhir/r4/model/";
    private static final String CHOICE = "[x]";

    /**
     * One element of a resource type or of a data type.
     *
     * @param path as in the specification, {@code Observation.value[x]}
     * @param min how often it has to stand there
     * @param isList whether it may stand there more than once
     * @param types of its values
     * @param targets of its references
     * @param content the element that it is described by, empty for none
     * @param valueSet that it is bound to, empty for none
     * @param isBound whether no other codes are allowed
     */
    record Element(
            String path,
            int min,
            boolean isList,
            List<String> types,
            List<String> targets,
            String content,
            String valueSet,
            boolean isBound) {

        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        boolean isChoice() {
            return path.endsWith(CHOICE);
        }
    }

    private static final Lazy<Map<String, Element>> ELEMENTS = new Lazy<>(Specification::readElements);

    private Specification() {}

    static Map<String, Element> elements() {
        return ELEMENTS.get();
    }

    static List<JsonObject> searchParameters() throws IOException {
        try (InputStream in = Specification.class.getResourceAsStream(FOLDER + "sp/search-parameters.json")) {
            return JsonObject.parse(in.readAllBytes()).array("entry").objects().stream()
                    .map(entry -> entry.object("resource"))
                    .toList();
        }
    }

    /**
     * The elements on a path, in order; as many as there are.
     *
     * @param path names as in JSON, {@code onsetPeriod.start}, or a choice, {@code onset[x]}
     */
    static List<Element> walk(String type, String path) {
        List<Element> found = new ArrayList<>();
        List<String> heads = List.of(type);
        for (String step : path.split("\\.")) {
            Optional<Element> element =
                    heads.stream().flatMap(head -> step(head, step).stream()).findFirst();
            if (element.isEmpty()) {
                return found;
            }
            found.add(element.get());
            heads = heads(element.get(), step);
        }
        return found;
    }

    private static Optional<Element> step(String head, String step) {
        Element plain = elements().get(head + "." + step);
        if (plain != null) {
            return Optional.of(plain);
        }
        return elements().values().stream()
                .filter(Element::isChoice)
                .filter(element -> element.path().startsWith(head + "."))
                .filter(element -> element.path().indexOf('.', head.length() + 1) < 0)
                .filter(element -> typeOf(element, step).isPresent())
                .findFirst();
    }

    /** The type that a member of a choice has: Period for {@code onsetPeriod}. */
    static Optional<String> typeOf(Element element, String member) {
        if (!element.isChoice()) {
            return element.types().size() == 1 ? Optional.of(element.types().getFirst()) : Optional.empty();
        }
        String stem = element.name().substring(0, element.name().length() - CHOICE.length());
        return element.types().stream()
                .filter(type -> member.equals(stem + Character.toUpperCase(type.charAt(0)) + type.substring(1)))
                .findFirst();
    }

    /** Where the members of an element stand. */
    private static List<String> heads(Element element, String step) {
        if (!element.content().isEmpty()) {
            return List.of(element.content());
        }
        Optional<String> type = typeOf(element, step);
        if (type.isEmpty()) {
            return element.types();
        }
        boolean isPart = type.get().equals("BackboneElement") || type.get().equals("Element");
        return List.of(isPart ? element.path() : type.get());
    }

    private static Map<String, Element> readElements() {
        Map<String, Element> elements = new HashMap<>();
        try {
            for (String file : List.of("profile/profiles-types.xml", "profile/profiles-resources.xml")) {
                try (InputStream in = Specification.class.getResourceAsStream(FOLDER + file)) {
                    XMLInputFactory factory = XMLInputFactory.newFactory();
                    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                    read(factory.createXMLStreamReader(in), elements);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return elements;
    }

    /**
     * Of the snapshots of types; constraints on types (profiles) have the same paths and come later: the first counts.
     */
    private static void read(XMLStreamReader xml, Map<String, Element> elements) throws XMLStreamException {
        boolean isSnapshot = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("snapshot")) {
                isSnapshot = true;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("snapshot")) {
                isSnapshot = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && isSnapshot
                    && xml.getLocalName().equals("element")) {
                Element element = element(xml);
                elements.putIfAbsent(element.path(), element);
            }
        }
    }

    private static Element element(XMLStreamReader xml) throws XMLStreamException {
        Map<String, List<String>> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.add(xml.getLocalName());
                String value = xml.getAttributeValue(null, "value");
                if (value != null) {
                    values.computeIfAbsent(String.join(".", names), unknown -> new ArrayList<>())
                            .add(value);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (names.isEmpty()) {
                    return element(values);
                }
                names.removeLast();
            }
        }
    }

    private static Element element(Map<String, List<String>> values) {
        return new Element(
                values.get("path").getFirst(),
                Integer.parseInt(values.get("min").getFirst()),
                !Stream.of("0", "1").toList().contains(values.get("max").getFirst()),
                values.getOrDefault("type.code", List.of()),
                values.getOrDefault("type.targetProfile", List.of()).stream()
                        .map(target -> target.substring(target.lastIndexOf('/') + 1))
                        .toList(),
                first(values, "contentReference").replaceFirst("^#", ""),
                first(values, "binding.valueSet"),
                first(values, "binding.strength").equals("required"));
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }
}
