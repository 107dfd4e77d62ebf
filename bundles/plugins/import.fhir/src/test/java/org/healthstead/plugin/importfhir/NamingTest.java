// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.Owner;
import org.healthstead.api.importing.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the importer says about names, owners and versions of items. */
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

    @Test
    void reportsIdAddressAndIdentifierAsTheyStand() {
        Walked walked = bundle(
                entry("urn:uuid:" + UUID, observation("\"id\":\"a\"")),
                entry("https://ehr.test/fhir/Observation/b/_history/3", observation("\"status\":\"final\"")),
                entry(
                        "",
                        observation(
                                "\"identifier\":[{\"value\":\"no system\"},"
                                    + "{\"use\":\"old\",\"system\":\"s\",\"value\":\"o\"},{\"system\":\"s\",\"value\":\"v\"}]")));
        FileItem one = walked.items.get(0);
        FileItem two = walked.items.get(1);
        FileItem three = walked.items.get(2);
        assertEquals("a urn:uuid:" + UUID, one.id() + ' ' + one.address());
        assertEquals("b https://ehr.test/fhir/Observation/b", two.id() + ' ' + two.address());
        assertEquals("Observation?identifier=s|v", three.id() + three.address() + three.identifier());
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
        assertEquals(
                List.of("Patient/1", "https://ehr.test/fhir/Patient/1"),
                walked.items.get(0).references());
        assertEquals(
                List.of("Observation/2", "urn:uuid:" + UUID),
                walked.items.get(1).references());
        assertTrue(walked.items.get(2).references().contains("urn:uuid:" + UUID.replace('a', 'b')));
        assertTrue(walked.items.get(3).references().contains("Practitioner?identifier=npi|9"));
        assertEquals(
                List.of("Practitioner?identifier=npi|9"),
                walked.delivered.get(3).aliases());
    }

    @Test
    void saysWhoAPatientIsWithTheNamesInUseFirst() {
        Walked walked = bundle(entry("", """
            {"resourceType":"Patient","id":"1","birthDate":"1980-05",
             "name":[{"use":"maiden","given":["Jane"],"family":"Before"},{"use":"nickname","text":"Janey"},
                     {"given":["Jane","Q."],"family":"Muster"},{"use":"official","text":"Dr. Jane Q. Example"},{"use":"old"}]}
            """));
        Subject jane = walked.items.get(0).person().orElseThrow();
        assertEquals(
                List.of("Dr. Jane Q. Example", "Jane Q. Muster", "Janey", "Jane Before"),
                jane.names().stream().map(Subject.Name::text).toList());
        assertEquals(
                new Subject.Name("Jane Q. Muster", "Jane Q.", "Muster"),
                jane.names().get(1));
        assertEquals("1980-05", jane.birthDate().orElseThrow().text());
        Walked odd = Walked.of("a.json", "{\"resourceType\":\"Patient\",\"birthDate\":\"1980-02-31\",\"name\":\"x\"}");
        assertEquals(
                new Subject(List.of(), Optional.empty()),
                odd.items.get(0).person().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"subject\":{\"reference\":\"Patient/1\"} | Patient/1",
                "\"patient\":{\"reference\":\"Patient/1\",\"display\":\"Ada\"} | Patient/1 Ada",
                "\"subject\":{\"display\":\"Ada\"} | Ada",
                "\"subject\":{\"identifier\":{\"system\":\"s\",\"value\":\"v\"}} | Patient?identifier=s!v",
                "\"beneficiary\":{\"reference\":\"urn:uuid:x\"} | urn:uuid:x",
                "\"subject\":[{\"reference\":\"Patient/1\"}] | Patient/1",
                "\"subject\":{\"reference\":\"Group/1\"} | nobody",
                "\"subject\":{\"reference\":\"https://ehr.test/fhir/Device/1\"} | nobody",
                "\"subject\":{\"reference\":\"x\",\"type\":\"Location\"} | nobody",
                "\"performer\":[{\"reference\":\"Patient/1\"}] | nobody",
                "\"subject\":\"Patient/1\" | nobody",
                "\"subject\":{\"reference\":\"#p\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\","
                        + "\"name\":[{\"text\":\"Ben\"}]}] | Ben",
                "\"subject\":{\"reference\":\"#p\"},\"contained\":[{\"resourceType\":\"Group\",\"id\":\"p\"}] | nobody",
                "\"subject\":{\"reference\":\"#gone\",\"display\":\"Ada\"} | Ada",
            })
    void saysWhoseAnItemIs(String members, String wanted) {
        for (String id : List.of("1", UUID)) {
            FileItem item = bundle(entry("", observation("\"id\":\"" + id + "\"," + members)))
                    .items
                    .get(0);
            String found = item.owner().map(NamingTest::words).orElse("nobody");
            assertEquals(wanted.replace('!', '|'), found);
        }
    }

    private static String words(Owner owner) {
        String names =
                owner.subject().map(subject -> subject.names().get(0).text()).orElse("");
        return (owner.reference() + " " + names).strip();
    }

    @Test
    void aHistoryHasVersionsAndDeletions() {
        Walked walked = bundle(
                "{\"fullUrl\":\"https://lab.test/fhir/Observation/1\",\"request\":{\"method\":\"DELETE\","
                        + "\"url\":\"Observation/1\"},\"response\":{\"status\":\"204\",\"etag\":\"W/\\\"4\\\"\","
                        + "\"lastModified\":\"2024-03-01T10:00:00+01:00\"}}",
                "{\"request\":{\"method\":\"DELETE\",\"url\":\"Observation/2\"}}",
                "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"1\"},\"request\":{\"method\":\"PUT\"},"
                        + "\"response\":{\"lastModified\":\"2024-02-01T10:00:00Z\"}}");
        FileItem gone = walked.items.get(0);
        assertTrue(gone.isDeletion());
        assertEquals(
                "Observation 1 https://lab.test/fhir/Observation/1",
                gone.type() + ' ' + gone.id() + ' ' + gone.address());
        assertEquals(Optional.of("4"), gone.version());
        assertEquals(Optional.of(Instant.parse("2024-03-01T09:00:00Z")), gone.statedAt());
        assertTrue(walked.items.get(1).isDeletion());
        assertEquals("2", walked.items.get(1).id());
        assertEquals(
                Optional.of(Instant.parse("2024-02-01T10:00:00Z")),
                walked.items.get(2).statedAt());
        assertEquals(List.of(), walked.rejections());
    }

    @Test
    void takesTheResourceInACopiedEntry() {
        String copied = entry("urn:uuid:" + UUID, observation("\"id\":\"w\",\"status\":\"final\""));
        for (String text : List.of(copied, "[" + copied + "]", copied + "\n" + copied.replace("\"w\"", "\"v\""))) {
            Walked walked = Walked.of("a.json", text);
            assertEquals(List.of(), walked.rejections(), text);
            assertEquals("Observation/w", walked.names().get(0));
            assertEquals("urn:uuid:" + UUID, walked.items.get(0).address());
        }
    }

    @Test
    void idsOfADocumentInsideAFileAreItsOwn() {
        String document = "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":["
                + entry("", observation("\"id\":\"1\"")) + "]}";
        assertEquals(0, Walked.of("a.json", document).items.get(0).document());
        List<FileItem> inPage =
                bundle(entry("", document), entry("", document), entry("", observation("\"id\":\"1\""))).items;
        assertEquals(List.of(1, 2, 0), inPage.stream().map(FileItem::document).toList());
        List<FileItem> inLines = Walked.of("a.ndjson", document + "\n" + document + "\n").items;
        assertEquals(List.of(1, 2), inLines.stream().map(FileItem::document).toList());
        String page = document.replace("document", "searchset");
        assertEquals(0, Walked.of("a.ndjson", page + "\n" + page).items.get(1).document());
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
