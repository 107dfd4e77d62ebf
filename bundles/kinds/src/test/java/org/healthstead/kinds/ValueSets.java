// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Codes of the value sets of FHIR R4 (4.0.1) that name codes or take whole code systems. */
final class ValueSets {

    private static final String FILE = "/org/hl7/fhir/r4/model/valueset/valuesets.xml";

    private final Map<String, Set<String>> codesOfSystem = new HashMap<>();
    private final Map<String, Set<String>> codesOfSet = new HashMap<>();
    private final Map<String, Set<String>> systemsOfSet = new HashMap<>();

    private ValueSets() {}

    static ValueSets read() throws IOException {
        ValueSets sets = new ValueSets();
        try (InputStream in = ValueSets.class.getResourceAsStream(FILE)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            sets.read(factory.createXMLStreamReader(in));
            return sets;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @param url with or without a version; empty when the set is not made of codes that are named */
    Set<String> codes(String url) {
        String set = url.replaceFirst("\\|.*", "");
        Set<String> codes = new HashSet<>(codesOfSet.getOrDefault(set, Set.of()));
        systemsOfSet
                .getOrDefault(set, Set.of())
                .forEach(system -> codes.addAll(codesOfSystem.getOrDefault(system, Set.of())));
        return codes;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        String resource = "";
        String url = "";
        String system = "";
        boolean namesCodes = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (path.pop().equals("include") && !namesCodes) {
                    add(systemsOfSet, url, system);
                }
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            String parent = path.isEmpty() ? "" : path.peek();
            path.push(name);
            String value = xml.getAttributeValue(null, "value");
            if (parent.equals("resource")) {
                resource = name;
            } else if (name.equals("url") && parent.equals(resource)) {
                url = value;
            } else if (name.equals("include")) {
                namesCodes = false;
            } else if (name.equals("system") && parent.equals("include")) {
                system = value;
            } else if (name.equals("filter") && parent.equals("include")) {
                namesCodes = true;
            } else if (name.equals("code") && parent.equals("concept")) {
                namesCodes = true;
                add(resource.equals("CodeSystem") ? codesOfSystem : codesOfSet, url, value);
            }
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, unknown -> new HashSet<>()).add(value);
    }
}
