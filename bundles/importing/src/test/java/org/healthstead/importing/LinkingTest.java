// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingTest {

    private static final String UUID = "0a1b2c3d-1111-4222-8333-444455556666";

    private final ImportBench bench = new ImportBench();

    private static String bundle(String... resources) {
        return Stream.of(resources)
                .map(text -> text.startsWith("{\"fullUrl\"") ? text : "{\"resource\":" + text + "}")
                .collect(Collectors.joining(",", "{\"resourceType\":\"Bundle\",\"entry\":[", "]}"));
    }

    private static String patient() {
        return "{\"fullUrl\":\"https://ehr.test/fhir/Patient/p1\",\"resource\":{\"resourceType\":\"Patient\","
                + "\"id\":\"p1\",\"identifier\":[{\"system\":\"mrn\",\"value\":\"7\"}]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Patient/p1 ; Patient/ID",
                "https://ehr.test/fhir/Patient/p1 ; Patient/ID",
                "Patient/p1/_history/4 ; Patient/ID",
                "https://ehr.test/fhir/Patient/p1/_history/4 ; Patient/ID",
                "Patient/p1#name ; Patient/ID#name",
                "Patient?identifier=mrn|7 ; Patient/ID",
                "Patient?identifier=mrn%7C7 ; Patient/ID",
                "#p1 ; #p1",
                "# ; #",
                "Patient/p2 ; Patient/p2",
                "Practitioner/p1 ; Practitioner/p1",
                "https://other.test/fhir/Patient/p1 ; https://other.test/fhir/Patient/p1",
                "urn:uuid:0a1b2c3d-1111-4222-8333-444455556666 ; urn:uuid:0a1b2c3d-1111-4222-8333-444455556666",
                "Patient?identifier=mrn|8 ; Patient?identifier=mrn|8",
                "Patient/p2/_history/1#x ; Patient/p2/_history/1#x",
            })
    void rewritesWhatMeansAnItemOfTheFileAndNothingElse(String reference, String wanted) {
        String observation = "{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":{\"reference\":\"" + reference
                + "\",\"display\":\"Jane\"}}";
        bench.run("a.json", bundle(observation, patient()));
        String id = bench.only("Patient").string("id").orElseThrow();
        JsonObject linked = bench.only("Observation");
        assertEquals(
                wanted.replace("ID", id), linked.textAt("subject.reference").orElseThrow());
        assertEquals("Jane", linked.textAt("subject.display").orElseThrow());
    }

    @Test
    void linksAnAbsoluteAddressByItsUuid() {
        bench.run(
                "a.json",
                bundle(
                        "{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":{\"reference\":\"http://x:4080/Patient/"
                                + UUID + "\"}}",
                        "{\"resourceType\":\"Patient\",\"id\":\"" + UUID + "\"}"));
        String id = bench.only("Patient").string("id").orElseThrow();
        assertEquals(
                "Patient/" + id,
                bench.only("Observation").textAt("subject.reference").orElseThrow());
    }

    @Test
    void linksInsideContainedResourcesExtensionsAndArrays() {
        bench.run("a.json", bundle("""
            {"resourceType":"Observation","id":"o",
             "contained":[{"resourceType":"Encounter","id":"e","subject":{"reference":"Patient/p1"}}],
             "extension":[{"url":"x","valueReference":{"reference":"Patient/p1"}}],
             "encounter":{"reference":"#e"},
             "focus":[{"reference":"Patient/gone"},{"reference":"Patient/p1"}]}\
            """, patient()));
        String wanted = "Patient/" + bench.only("Patient").string("id").orElseThrow();
        JsonObject linked = bench.only("Observation");
        assertEquals(wanted, linked.textAt("contained[0].subject.reference").orElseThrow());
        assertEquals("e", linked.textAt("contained[0].id").orElseThrow());
        assertEquals(
                wanted, linked.textAt("extension[0].valueReference.reference").orElseThrow());
        assertEquals("#e", linked.textAt("encounter.reference").orElseThrow());
        assertEquals("Patient/gone", linked.textAt("focus[0].reference").orElseThrow());
        assertEquals(wanted, linked.textAt("focus[1].reference").orElseThrow());
    }

    /** A canonical address names a definition wherever it is kept. */
    @Test
    void leavesCanonicalAddressesAloneAndLinksAttachments() {
        String definition = "https://ehr.test/fhir/StructureDefinition/s1";
        bench.run(
                "a.json",
                bundle(
                        "{\"fullUrl\":\"" + definition
                                + "\",\"resource\":{\"resourceType\":\"StructureDefinition\",\"id\":\"s1\",\"url\":\""
                                + definition + "\"}}",
                        "{\"fullUrl\":\"urn:uuid:" + UUID
                                + "\",\"resource\":{\"resourceType\":\"Binary\",\"id\":\"b1\",\"data\":\"AA==\"}}",
                        "{\"resourceType\":\"DocumentReference\",\"id\":\"d\",\"meta\":{\"profile\":[\"" + definition
                                + "\"]},\"extension\":[{\"url\":\"" + definition
                                + "\",\"valueCode\":\"x\"}],\"content\":[{\"attachment\":{\"url\":\"urn:uuid:" + UUID
                                + "\"}},{\"attachment\":{\"url\":\"Binary/b1\"}},{\"attachment\":{\"url\":\"https://x.test/y\"}}]}"));
        assertEquals(definition, bench.only("StructureDefinition").textAt("url").orElseThrow());
        JsonObject document = bench.only("DocumentReference");
        String binary = "Binary/" + bench.only("Binary").string("id").orElseThrow();
        assertEquals(definition, document.textAt("meta.profile[0]").orElseThrow());
        assertEquals(definition, document.textAt("extension[0].url").orElseThrow());
        assertEquals(binary, document.textAt("content[0].attachment.url").orElseThrow());
        assertEquals(binary, document.textAt("content[1].attachment.url").orElseThrow());
        assertEquals(
                "https://x.test/y", document.textAt("content[2].attachment.url").orElseThrow());
    }

    @Test
    void keepsEverythingButIdAndReferences() {
        String text =
                "{\"resourceType\":\"Observation\",\"id\":\"o\",\"meta\":{\"versionId\":\"3\"},\"_status\":{\"id\":\"x\"},"
                    + "\"valueQuantity\":{\"value\":1.50},\"unknown\":[null,1e3,{\"z\":\"ü€😀\"}],"
                    + "\"text\":{\"div\":\"<div><script>x()</script></div>\"}}";
        bench.run("a.json", text);
        JsonObject stored = bench.only("Observation");
        assertEquals(JsonObject.parse(text), stored.with("id", "o"));
    }

    @Test
    void mergesEqualItems() {
        String one = "{\"resourceType\":\"Observation\",\"id\":\"1\",\"status\":\"final\"}";
        ImportBench.Result result = bench.run("a.json", bundle(one, one, one));
        assertEquals("1 created, 0 updated, 0 unchanged, 2 merged, 0 rejected", result.counts());
        assertEquals("final", bench.only("Observation").string("status").orElseThrow());
    }

    /** An item that was refused has no id of ours: what refers to it keeps its text. */
    @Test
    void linksNothingToARejectedItem() {
        bench.run(
                "a.json",
                bundle(
                        "{\"resourceType\":\"Observation\",\"id\":\"o\",\"hasMember\":[{\"reference\":\"Observation/bad\"}]}",
                        "{\"resourceType\":\"Observation\",\"id\":\"bad\",\"x\":" + "[".repeat(500) + "]".repeat(500)
                                + "}"));
        assertEquals(
                "Observation/bad",
                bench.only("Observation").textAt("hasMember[0].reference").orElseThrow());
    }

    @Test
    void warnsOfDatesThatCannotBeAndKeepsThem() {
        ImportBench.Result result = bench.run(
                "a.json",
                bundle(
                        "{\"resourceType\":\"Observation\",\"id\":\"1\",\"effectiveDateTime\":\"2021-02-30\"}",
                        "{\"resourceType\":\"Observation\",\"id\":\"2\",\"effectiveDateTime\":\"2021\"}"));
        assertEquals(2, result.report().created());
        assertEquals(1, result.report().warnings().size());
        assertEquals("entry[0]", result.report().warnings().get(0).place());
        assertEquals("HS-IMPORT-DATE", result.report().warnings().get(0).code());
        assertEquals(
                "2021-02-30", bench.bodies().get(0).string("effectiveDateTime").orElseThrow());
    }
}
