// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.healthstead.api.json.JsonObject;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The physical quantities of a C-CDA document as Observations, as far as sorting needs them. */
final class ClinicalDocumentResults {

    private static final String HL7 = "urn:hl7-org:v3";
    private static final String LOINC = "2.16.840.1.113883.6.1";
    private static final String SNOMED_CT = "2.16.840.1.113883.6.96";

    private ClinicalDocumentResults() {}

    /** @return empty for a file that is no well-formed document */
    static List<JsonObject> of(byte[] bytes) {
        List<JsonObject> results = new ArrayList<>();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            NodeList observations = document.getElementsByTagNameNS(HL7, "observation");
            for (int i = 0; i < observations.getLength(); i++) {
                add((Element) observations.item(i), results);
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return List.of();
        }
        return results;
    }

    private static void add(Element observation, List<JsonObject> results) {
        Element code = child(observation, "code");
        Element value = child(observation, "value");
        if (code != null
                && value != null
                && value.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type")
                        .endsWith("PQ")
                && value.getAttribute("value").matches("-?\\d+(\\.\\d+)?")) {
            StringBuilder codings = new StringBuilder(coding(code));
            NodeList translations = code.getElementsByTagNameNS(HL7, "translation");
            for (int i = 0; i < translations.getLength(); i++) {
                codings.append(',').append(coding((Element) translations.item(i)));
            }
            results.add(ObservationText.of(
                    codings.toString(), plain(value.getAttribute("value")), value.getAttribute("unit")));
        }
    }

    /** JSON has no leading zeros. */
    private static String plain(String number) {
        return number.replaceFirst("^(-?)0+(?=\\d)", "$1");
    }

    private static String coding(Element code) {
        String system = switch (code.getAttribute("codeSystem")) {
            case LOINC -> "http://loinc.org";
            case SNOMED_CT -> "http://snomed.info/sct";
            default -> "urn:oid:" + code.getAttribute("codeSystem");
        };
        return ObservationText.coding(system, code.getAttribute("code"), code.getAttribute("displayName"));
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
