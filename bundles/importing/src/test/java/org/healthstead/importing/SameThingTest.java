// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.healthstead.importing.StoredBench.bundle;
import static org.healthstead.importing.StoredBench.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.record.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is it the same thing: an id is only as good as its namespace. */
class SameThingTest {

    private static final String UUID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String OTHER_UUID = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

    private final StoredBench bench = new StoredBench("Ada Sample", "1980-05-06");

    private static String patient(String id, String more) {
        return "{'resourceType':'Patient','id':'" + id
                + "','birthDate':'1980-05-06','name':[{'given':['Ada'],'family':'Sample'}]" + more + "}";
    }

    private static String result(String id, String code, String value) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'text':'" + code
                + "'},'subject':{'reference':'Patient/p'},'valueString':'" + value + "'}";
    }

    private String counts(String text) {
        return bench.take(text).counts();
    }

    /** Documents number their items from 1, each of them. */
    @Test
    void documentsStandSideBySide() {
        String letter = "{'resourceType':'Composition','id':'c','status':'final','title':'%s'}";
        String first = bundle(
                "document",
                entry(letter.formatted("March")),
                entry(patient("p", "")),
                entry(result("1", "HbA1c", "9.8")),
                entry("{'resourceType':'Condition','id':'2','code':{'text':'Diabetes'}}"));
        String second = bundle(
                "document",
                entry(letter.formatted("June")),
                entry(patient("p", "")),
                entry(result("1", "TSH", "2.1")),
                entry("{'resourceType':'Condition','id':'2','code':{'text':'Sprain'}}"));
        assertEquals("4/0/0", counts(first));
        assertEquals("3/0/1", counts(second));
        assertEquals("0/0/4", counts(first));
        assertEquals("0/0/4", counts(second));
        assertEquals(List.of("HbA1c", "TSH"), bench.texts("Observation", "code.text"));
        assertEquals(List.of("Diabetes", "Sprain"), bench.texts("Condition", "code.text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "message"})
    void documentsInOneFileStandSideBySideAndKeepTheirLinks(String type) {
        String report = "{'resourceType':'DiagnosticReport','id':'r','result':[{'reference':'Observation/1'}],"
                + "'conclusion':'%s'}";
        String one =
                bundle(type, entry(patient("p", "")), entry(result("1", "Iron", "7")), entry(report.formatted("one")));
        String two =
                bundle(type, entry(patient("p", "")), entry(result("1", "Zinc", "8")), entry(report.formatted("two")));
        for (String file : List.of(bundle("searchset", entry(one), entry(two)), one + "\n" + two + "\n")) {
            StoredBench fresh = new StoredBench("Ada Sample", "1980-05-06");
            assertEquals("5/0/0", fresh.take(file).counts());
            for (Entry each : fresh.entries("DiagnosticReport")) {
                String target = each.body().textAt("result[0].reference").orElseThrow();
                String code = fresh.entries("Observation").stream()
                        .filter(result -> target.endsWith(result.id().toString()))
                        .map(result -> result.body().textAt("code.text").orElseThrow())
                        .findFirst()
                        .orElseThrow();
                boolean first = each.body().textAt("conclusion").orElseThrow().equals("one");
                assertEquals(first ? "Iron" : "Zinc", code);
            }
            assertEquals("0/0/5", fresh.take(file).counts());
        }
    }

    /** A card numbers its items, too. */
    @Test
    void addressesOfCardsMeanNothingElsewhere() {
        String card = "{'resourceType':'Bundle','type':'collection','entry':["
                + "{'fullUrl':'resource:0','resource':" + patient("p", "").replace("'id':'p',", "") + "},"
                + "{'fullUrl':'resource:1','resource':{'resourceType':'Immunization','status':'completed',"
                + "'vaccineCode':{'text':'%s'},'patient':{'reference':'resource:0'}}}]}";
        assertEquals("2/0/0", counts(card.formatted("first dose")));
        assertEquals("1/0/1", counts(card.formatted("second dose")));
        assertEquals(2, bench.entries("Immunization").size());
    }

    @Test
    void theSameExportWithOtherMetaIsUnchanged() {
        String meta = "'meta':{'versionId':'%1$s','lastUpdated':'2024-0%1$s-01T00:00:00Z','source':'#%1$s',"
                + "'profile':['p%1$s']},";
        List<String> files = List.of(
                bundle(
                        "collection",
                        entry(patient("p", "").replace("'birthDate'", meta + "'birthDate'")),
                        entry(result("1", "Iron", "7").replace("'status'", meta + "'status'"))),
                result("1", "Zinc", "7").replace("'status'", meta + "'status'"),
                result(UUID, "Iron", "8").replace("'status'", meta + "'status'"),
                "[" + result("1", "Gold", "7").replace("'status'", meta + "'status'") + "]");
        for (String file : files) {
            String first = counts(file.formatted("1"));
            assertTrue(first.endsWith("/0/0"), first);
            String again = counts(file.formatted("2"));
            assertTrue(again.startsWith("0/0/"), again);
        }
        assertEquals(4, bench.entries("Observation").size());
    }

    /** What has come is known, what is new goes in, with ids that mean nothing outside of the file. */
    @Test
    void aLongerExportWithShortIdsAddsWhatIsNew() {
        String first = patient("p", "") + "\n" + result("1", "Iron", "7") + "\n" + result("2", "Zinc", "8") + "\n";
        assertEquals("3/0/0", counts(first));
        assertEquals("1/0/3", counts(first + result("3", "Iron", "9") + "\n"));
        String numberedAnew =
                patient("p", "") + "\n" + result("8", "Zinc", "8") + "\n" + result("9", "Iron", "7") + "\n";
        assertEquals("0/0/3", counts(numberedAnew));
    }

    /** Two doses of one day say the same, and are two. */
    @Test
    void twoItemsThatSayTheSameUnderTwoIdsAreTwo() {
        String file = patient("p", "") + "\n" + result("1", "Dose", "1") + "\n" + result("2", "Dose", "1") + "\n";
        assertEquals("3/0/0", counts(file));
        assertEquals("0/0/3", counts(file));
        assertEquals(2, bench.entries("Observation").size());
    }

    @Test
    void aBusinessIdentifierNamesAThingInEveryFile() {
        String named = "'identifier':[{'system':'https://lab.example/id','value':'77'}],'status'";
        String first = result("1", "Iron", "7").replace("'status'", named);
        assertEquals("1/0/0", counts(first));
        assertEquals("0/1/0", counts(first.replace("'id':'1'", "'id':'x9'").replace("final", "corrected")));
        assertEquals("1/0/0", counts(first.replace("Iron", "Zinc")), "one order has several results");
        assertEquals(2, bench.entries("Observation").size());
    }

    @Test
    void anIdentifierThatSeveralItemsShareNamesNone() {
        String named = "'identifier':[{'system':'https://lab.example/id','value':'order'}],'status'";
        String one = result("1", "Sugar", "5").replace("'status'", named);
        String two = result("2", "Sugar", "9").replace("'status'", named);
        assertEquals("3/0/0", counts(patient("p", "") + "\n" + one + "\n" + two + "\n"));
        assertEquals("0/0/3", counts(patient("p", "") + "\n" + two + "\n" + one + "\n"));
        assertEquals(List.of("5", "9"), bench.texts("Observation", "valueString"));
    }

    @Test
    void aServersIdIsMeantOnThatServer() {
        String on = "{'fullUrl':'https://%s.example/fhir/Observation/1','resource':" + result("1", "Iron", "%s") + "}";
        assertEquals("1/0/0", counts(bundle("searchset", on.formatted("a", "7"))));
        assertEquals("1/0/0", counts(bundle("searchset", on.formatted("b", "8"))));
        assertEquals(
                "0/0/2",
                counts(bundle("searchset", on.formatted("b", "8"), on.formatted("a", "7"))),
                "in one file, though another server comes first");
        assertEquals("0/1/0", counts(bundle("searchset", on.formatted("a", "9").replace("final", "corrected"))));
        assertEquals(List.of("8", "9"), bench.texts("Observation", "valueString"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/fhir", "https://example.org/fhir", "http://127.0.0.1/r4"})
    void anAddressThatManySystemsWriteIsNoServers(String base) {
        String on = "{'fullUrl':'" + base + "/Observation/1','resource':" + result("1", "%s", "7") + "}";
        assertEquals("1/0/0", counts(bundle("searchset", on.formatted("Iron"))));
        assertEquals("1/0/0", counts(bundle("searchset", on.formatted("Zinc"))));
    }

    /** A UUID that somebody typed is no better than a number. */
    @Test
    void onlyUuidsThatWereDrawnAreUnique() {
        String typed = "00000000-0000-4000-8000-000000000001";
        assertEquals("1/0/0", counts(result(typed, "Iron", "7")));
        assertEquals("1/0/0", counts(result(typed, "Zinc", "8")));
        assertEquals("1/0/0", counts(result(UUID, "Gold", "7")));
        assertEquals("0/1/0", counts(result(UUID, "Gold", "8").replace("final", "amended")));
        String byAddress = "{'fullUrl':'urn:uuid:" + OTHER_UUID + "','resource':" + result("1", "Lead", "%s") + "}";
        assertEquals("1/0/0", counts(bundle("collection", byAddress.formatted("1"))));
        assertEquals(
                "0/1/0", counts(bundle("collection", byAddress.formatted("2").replace("final", "amended"))));
    }

    /** What a person calls the same source is one: then its short ids mean something. */
    @Test
    void thePersonsWordMakesShortIdsMeanSomething() {
        String file = patient("p", "") + "\n" + result("1", "Iron", "%s").replace("final", "%s") + "\n";
        Optional<String> clinic = Optional.of("My clinic");
        assertEquals(
                "2/0/0",
                bench.take(file.formatted("final", "7"), Mismatch.ASK, clinic).counts());
        assertEquals(
                "0/1/1",
                bench.take(file.formatted("corrected", "8"), Mismatch.ASK, Optional.of(" my CLINIC "))
                        .counts());
        assertEquals("My clinic", bench.entries("Observation").get(0).source().label());
        assertEquals(
                "2/0/0",
                bench.take(file.formatted("corrected", "8"), Mismatch.ASK, Optional.of("Another"))
                        .counts());
    }

    private static final Map<String, String> BULK = Map.of(
            "Patient", "{'resourceType':'Patient','id':'" + UUID + "','name':[{'text':'Ada Sample'}]}",
            "Medication",
                    "{'resourceType':'Medication','id':'3d813cbb-47fb-42ba-91df-831e1593ac29','code':{'text':'M'}}",
            "Practitioner", "{'resourceType':'Practitioner','id':'" + OTHER_UUID + "','name':[{'text':'Dr B'}]}",
            "MedicationRequest",
                    "{'resourceType':'MedicationRequest','id':'9f8b1c2e-52ad-4b6f-8d9e-0c5a7f6e4d3b','status':'active',"
                            + "'medicationReference':{'reference':'Medication/3d813cbb-47fb-42ba-91df-831e1593ac29'},"
                            + "'subject':{'reference':'Patient/" + UUID + "'},"
                            + "'requester':{'reference':'Practitioner/" + OTHER_UUID + "'}}");

    @Test
    void filesOfABulkExportAreLinkedInAnyOrder() {
        for (List<String> order : List.of(
                List.of("Patient", "Medication", "Practitioner", "MedicationRequest"),
                List.of("MedicationRequest", "Practitioner", "Medication", "Patient"),
                List.of("Medication", "MedicationRequest", "Patient", "Practitioner"))) {
            StoredBench fresh = new StoredBench("Ada Sample", "1980-05-06");
            order.forEach(type ->
                    assertEquals("1/0/0", fresh.take(BULK.get(type) + "\n").counts(), type));
            Entry request = fresh.entries("MedicationRequest").get(0);
            List<String> dangling = new ArrayList<>();
            for (String path : List.of("medicationReference", "subject", "requester")) {
                dangling.add(request.body().textAt(path + ".reference").orElseThrow());
            }
            Map<String, String> found = fresh.stores.imports().resolve(request.id(), dangling, fresh.caller);
            for (String type : List.of("Medication", "Practitioner")) {
                String wanted = type + "/" + fresh.entries(type).get(0).id();
                assertTrue(found.containsValue(wanted), () -> order + " " + found);
            }
            assertEquals(3, found.size());
            order.forEach(type ->
                    assertEquals("0/0/1", fresh.take(BULK.get(type) + "\n").counts(), type));
        }
    }
}
