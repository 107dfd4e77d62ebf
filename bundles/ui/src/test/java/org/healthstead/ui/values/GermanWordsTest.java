// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.api.json.JsonObject;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.values.words.FhirWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of an entry in German has German names for what FHIR itself names. */
class GermanWordsTest {

    private static final String VALUE_SETS = "/org/hl7/fhir/r4/model/valueset/valuesets.xml";
    private static final String FOLDER = "/org/hl7/fhir/r4/model/profile/";

    /** What a page never shows by name, and what is read for its words only. */
    private static final Set<String> SILENT = Set.of(
            "id",
            "meta",
            "extension",
            "modifierExtension",
            "contained",
            "language",
            "text",
            "div",
            "data",
            "hash",
            "linkId");

    /** Data types that stand in entries; the others describe definitions. */
    private static final Set<String> DATA_TYPES = Set.of(
            "Address",
            "Annotation",
            "Attachment",
            "CodeableConcept",
            "Coding",
            "ContactPoint",
            "Dosage",
            "HumanName",
            "Identifier",
            "Money",
            "Period",
            "Quantity",
            "Range",
            "Ratio",
            "Reference",
            "SampledData",
            "Signature",
            "Timing");

    private static String said(String name, String json) {
        Html html = new Html();
        JsonObject holder = JsonObject.parse(("{'" + name + "':" + json + "}").replace('\'', '"'));
        References references =
                new References(holder, ids -> List.of(), inside -> Optional.of(TestKinds.project(inside)));
        new ValueWriter(html, Messages.of(ValueWriter.class, Locale.GERMAN), references).member(holder, name);
        return html.toString().replaceAll("<[^>]+>", "").replace('\u00a0', ' ');
    }

    @Test
    void everyElementOfATypeThatAKindKnowsHasAGermanName() throws Exception {
        Set<String> types = new TreeSet<>(DATA_TYPES);
        TestKinds.kinds().all().forEach(kind -> types.add(kind.type()));
        Set<String> without = new TreeSet<>();
        int named = 0;
        for (String file : List.of("profiles-types.xml", "profiles-resources.xml")) {
            for (String path : values(FOLDER + file, "path")) {
                String[] steps = path.split("\\.");
                String name = steps[steps.length - 1].replace("[x]", "");
                if (steps.length > 1 && types.contains(steps[0]) && !SILENT.contains(name)) {
                    named++;
                    if (FhirWords.element(name, Locale.GERMAN).isEmpty()) {
                        without.add(path);
                    }
                }
            }
        }
        assertTrue(named > 5_000, "elements: " + named);
        assertEquals(Set.of(), without);
    }

    @Test
    void everyFixedCodeOfARecordHasGermanWords() throws Exception {
        Set<String> systems = new TreeSet<>();
        try (InputStream in = GermanWordsTest.class.getResourceAsStream("code-systems.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(systems::add);
        }
        List<String> codes = codes(systems);
        assertTrue(codes.size() > 400, "codes: " + codes.size());
        assertEquals(
                List.of(),
                codes.stream()
                        .filter(code -> FhirWords.code("", code, Locale.GERMAN).isEmpty())
                        .toList());
    }

    private static List<String> codes(Set<String> systems) throws Exception {
        List<String> codes = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = GermanWordsTest.class.getResourceAsStream(VALUE_SETS)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            String system = "";
            boolean isConcept = false;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String value = xml.getAttributeValue(null, "value");
                switch (xml.getLocalName()) {
                    case "CodeSystem", "ValueSet" -> system = "";
                    case "url" -> system = system.isEmpty() ? value : system;
                    case "code" -> {
                        if (isConcept && systems.contains(system)) {
                            codes.add(value);
                        }
                    }
                    default -> {}
                }
                isConcept = xml.getLocalName().equals("concept");
            }
        }
        return codes;
    }

    /** The values of all XML elements of one name, in a snapshot as in any other place. */
    private static List<String> values(String file, String name) throws Exception {
        List<String> values = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = GermanWordsTest.class.getResourceAsStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)
                        && xml.getAttributeValue(null, "value") != null) {
                    values.add(xml.getAttributeValue(null, "value"));
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        intent              => Absicht
        custodian           => Aufbewahrt von
        primarySource       => Aus erster Hand
        insurer             => Versicherer
        serialNumber        => Seriennummer
        numberOfSeries      => Anzahl der Serien
        performedPeriod     => Wann
        valueCodeableConcept => Wert
        unheardOf           => Unheard of
        """)
    void namesElements(String element, String name) {
        assertEquals(name, FieldNames.of(element, Messages.of(ValueWriter.class, Locale.GERMAN)));
    }

    @Test
    void namesWhatMeansSomethingElseInOneType() {
        Messages messages = Messages.of(ValueWriter.class, Locale.GERMAN);
        assertEquals("Posten", FieldNames.of("Claim", "item", messages));
        assertEquals("Fragen", FieldNames.of("QuestionnaireResponse", "item", messages));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        verificationStatus {'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed','display':'Confirmed'}]} => Bestätigt
        verificationStatus {'text':'gesichert','coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed'}]} => gesichert
        category {'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0074','code':'RAD','display':'Radiology'}]} => Radiology
        category {'coding':[{'system':'http://snomed.info/sct','code':'1','display':'Food'}]} => Food
        gender 'other'      => Divers oder andere
        use 'official'      => Amtlich
        eye 'left'          => Links
        attachment {'contentType':'text/plain; charset=utf-8'} => Text
        attachment {'contentType':'text/strange; charset=utf-8'} => text/strange; charset=utf-8
        required 'optional' => Freiwillig
        purpose 'Free text' => Free text
        """)
    void saysCodesOfFhir(String value, String words) {
        String[] parts = value.split(" ", 2);
        assertEquals(words, said(parts[0], parts[1].strip()));
    }

    @Test
    void partsOfAPartHaveNames() {
        assertEquals(
                "Reihenfolge: 3; Nummer des Eingriffs: 2", said("item", "[{'sequence':3,'procedureSequence':[2]}]"));
        assertTrue(said("participant", "[{'role':[{'text':'Nurse'}],'member':{'display':'Dr. Sol'}}]")
                .startsWith("Aufgabe: Nurse; Mitglied: Dr. Sol"));
    }
}
