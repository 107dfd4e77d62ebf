// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What items, people and systems are known by. */
class NamingTest {

    private static final String UUID = "0a1b2c3d-1111-4222-8333-444455556666";

    private static Walked bundle(String... entries) {
        return Walked.of("a.json", "{\"resourceType\":\"Bundle\",\"entry\":[" + String.join(",", entries) + "]}");
    }

    private static String entry(String fullUrl, String resource) {
        return "{\"fullUrl\":\"" + fullUrl + "\",\"resource\":" + resource + "}";
    }

    private static String observation(String members) {
        return "{\"resourceType\":\"Observation\"" + (members.isEmpty() ? "" : "," + members) + "}";
    }

    private static String order(String value) {
        return observation(
                "\"identifier\":[{\"system\":\"s\",\"value\":\"order-1\"}],\"valueString\":\"" + value + "\"");
    }

    @Test
    void knowsAnItemByItsIdFirst() {
        Walked walked = bundle(
                entry(
                        "urn:uuid:" + UUID,
                        observation("\"id\":\"a\",\"identifier\":[{\"system\":\"s\",\"value\":\"v\"}]")),
                entry("https://ehr.test/fhir/Observation/b/_history/3", observation("\"status\":\"final\"")),
                entry(
                        "",
                        observation("\"identifier\":[{\"value\":\"no system\"},{\"system\":\"s\",\"value\":\"v\"}]")));
        assertEquals(List.of("Observation/a", "Observation/b", "Observation?identifier=s|v"), walked.identities());
    }

    @Test
    void knowsAnItemWithoutNamesByItsContent() {
        Walked one = bundle(entry("", observation("\"status\":\"final\"")), entry("", observation("\"status\":\"x\"")));
        Walked other =
                bundle(entry("", observation("\"status\":\"x\"")), entry("", observation("\"status\":\"final\"")));
        assertEquals(one.identities().get(0), other.identities().get(1));
        assertNotEquals(one.identities().get(0), one.identities().get(1));
    }

    /** All results of one order have its number: it names the first of them only. */
    @Test
    void tellsItemsWithTheSameIdentifierApart() {
        Walked walked =
                bundle(entry("", order("1")), entry("", order("2")), entry("", order("1")), entry("", order("2")));
        List<String> names = walked.identities();
        assertEquals("Observation?identifier=s|order-1", names.get(0));
        assertTrue(names.get(1).startsWith("Observation#"), names.get(1));
        assertEquals(names.get(0), names.get(2));
        assertEquals(names.get(1), names.get(3));
    }

    @Test
    void saysUnderWhichTextsOthersMayReferToAnItem() {
        Walked walked = bundle(
                entry("https://ehr.test/fhir/Patient/1/_history/2", "{\"resourceType\":\"Patient\",\"id\":\"1\"}"),
                entry("urn:uuid:" + UUID, observation("\"id\":\"2\"")),
                entry("urn:uuid:" + UUID.replace('a', 'b'), observation("\"status\":\"final\"")),
                entry(
                        "",
                        "{\"resourceType\":\"Practitioner\",\"id\":\"3\",\"identifier\":[{\"system\":\"npi\",\"value\":\"9\"}]}"));
        assertEquals(List.of("Patient/1", "https://ehr.test/fhir/Patient/1"), walked.references.get(0));
        assertEquals(
                List.of("Observation/2", "https://ehr.test/fhir/Observation/2", "urn:uuid:" + UUID),
                walked.references.get(1));
        assertTrue(walked.references.get(2).contains("urn:uuid:" + UUID.replace('a', 'b')));
        assertTrue(walked.references.get(3).contains("Practitioner?identifier=npi|9"));
        assertEquals(
                List.of("Practitioner?identifier=npi|9"),
                walked.delivered.get(3).aliases());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "https://ehr.test/fhir/Patient/1 | 1 | server https://ehr.test/fhir",
                "http://example.org/fhir/Patient/1 | 1 | none",
                "https://server.example.com/r4/Patient/1 | 1 | none",
                "http://localhost:8080/fhir/Patient/1 | 1 | none",
                "https://ehr.test/fhir/Patient/2 | 1 | none",
                "urn:uuid:x | 0a1b2c3d-1111-4222-8333-444455556666 | patient 0a1b2c3d-1111-4222-8333-444455556666",
                "urn:uuid:x | 592011 | patient 592011",
                "urn:uuid:x | example | none",
            })
    void saysWhichSystemMadeTheFile(String fullUrl, String id, String key) {
        Walked walked = bundle(entry(fullUrl, "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"}"));
        assertEquals(Optional.ofNullable(key), walked.sourceKey);
    }

    @Test
    void tellsSystemsWithSmallIdsApartByThePatientsIdentifier() {
        String patient =
                "{\"resourceType\":\"Patient\",\"id\":\"1\",\"identifier\":[{\"system\":\"%s\",\"value\":\"7\"}]}";
        Walked one = Walked.of("a.json", String.format(patient, "clinic-a"));
        Walked other = Walked.of("a.json", String.format(patient, "clinic-b"));
        assertNotEquals(one.sourceKey.orElseThrow(), other.sourceKey.orElseThrow());
    }

    /** A bulk export has a file per type; what they have in common is the patient. */
    @Test
    void knowsTheFilesOfABulkExportForOneSource() {
        Walked patient = Walked.of("Patient.ndjson", "{\"resourceType\":\"Patient\",\"id\":\"592011\"}\n");
        Walked results = Walked.of(
                "Observation.ndjson",
                observation("\"id\":\"1\",\"subject\":{\"reference\":\"Patient/592011\"}") + "\n");
        Walked vaccines = Walked.of(
                "Immunization.ndjson",
                "{\"resourceType\":\"Immunization\",\"id\":\"1\",\"patient\":{\"reference\":\"Patient/592011\"}}\n");
        assertEquals(patient.sourceKey, results.sourceKey);
        assertEquals(patient.sourceKey, vaccines.sourceKey);
    }

    @Test
    void saysWhomTheFileIsAbout() {
        Walked walked = bundle(entry("", """
            {"resourceType":"Patient","id":"1","birthDate":"1980-05",
             "name":[{"text":"Dr. Jane Q. Example"},{"given":["Jane","Q."],"family":"Muster"},{"use":"old"}]}
            """));
        assertEquals(
                List.of("Dr. Jane Q. Example", "Jane Q. Muster"),
                walked.subjects.get(0).names());
        assertEquals("1980-05", walked.subjects.get(0).birthDate().orElseThrow().text());
        Walked odd = Walked.of("a.json", "{\"resourceType\":\"Patient\",\"birthDate\":\"1980-02-31\",\"name\":\"x\"}");
        assertEquals(Optional.empty(), odd.subjects.get(0).birthDate());
        assertEquals(List.of(), odd.subjects.get(0).names());
    }

    @Test
    void keepsContainedResourcesInsideAndBodiesAsTheyCame() {
        String text =
                "{\"resourceType\":\"Observation\",\"id\":\"1\",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"}],"
                    + "\"valueQuantity\":{\"value\":1.50},\"_status\":{\"id\":\"x\"},\"unknown\":[null,1e3]}";
        Walked walked = Walked.of("a.json", text);
        assertEquals(1, walked.delivered.size());
        assertEquals(text, walked.delivered.get(0).body().toString());
    }
}
