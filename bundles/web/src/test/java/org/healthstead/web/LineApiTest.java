// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of {@code /entries} says about an entry, and the catalogue that it is made by. */
class LineApiTest extends WebTestCase {

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna\"}"))
                .string("id")
                .orElseThrow();
    }

    /** @param body written with single quotes */
    private JsonObject line(String body) {
        String person = person();
        return json(client.anna("/api/v1/entries?person=" + person + "&type=" + add(person, body)))
                .array("entries")
                .firstObject();
    }

    /** Returns the type of the added entry. */
    private String add(String person, String body) {
        HttpResponse<String> added = client.anna("POST", "/api/v1/entries?person=" + person, body.replace('\'', '"'));
        assertEquals(201, added.statusCode(), added.body());
        return json(added).string("resourceType").orElseThrow();
    }

    @Test
    void aResultHasItsNumbersAsTheyWereWritten() {
        JsonObject line = line("{'resourceType':'Observation','status':'preliminary','code':{'text':'Sodium'},"
                + "'valueQuantity':{'value':151.0,'comparator':'>=','unit':'mmol/L','code':'mmol/L'},"
                + "'referenceRange':[{'low':{'value':135,'unit':'mmol/L'},'high':{'value':145.0,'unit':'mmol/L'}}]}");
        JsonObject measured = line.array("measurements").firstObject();
        assertEquals("151.0", measured.textAt("number").orElseThrow());
        assertEquals(">=", measured.string("comparator").orElseThrow());
        assertEquals("mmol/L", measured.string("unit").orElseThrow());
        assertEquals("135", measured.textAt("low").orElseThrow());
        assertEquals("145.0", measured.textAt("high").orElseThrow());
        assertEquals("H", measured.string("flag").orElseThrow());
        assertEquals(JsonNull.NULL, measured.member("component"));
        assertEquals("outside", line.string("judgement").orElseThrow());
        assertEquals(
                List.of("preliminary", "by-range"), line.array("qualifiers").strings());
    }

    @Test
    void aBloodPressureHasItsPartsAndWhatWasMeasuredWithIt() {
        JsonObject line = line("{'resourceType':'Observation','status':'final',"
                + "'category':[{'coding':[{'code':'vital-signs'}]}],'code':{'text':'Blood pressure'},'component':["
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}],'text':'Systolic'},"
                + "'valueQuantity':{'value':130,'unit':'mmHg'}},"
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}],'text':'Diastolic'},"
                + "'valueQuantity':{'value':85,'unit':'mmHg'}},"
                + "{'code':{'text':'Mean'},'valueQuantity':{'value':100,'unit':'mmHg'}}]}");
        assertEquals("Observation.vital-sign", line.string("kind").orElseThrow());
        assertEquals("130/85", line.string("value").orElseThrow());
        assertEquals("Mean: 100 mmHg", line.string("details").orElseThrow());
        List<JsonObject> parts = line.array("measurements").objects();
        assertEquals(3, parts.size());
        assertEquals("Diastolic", parts.get(1).string("component").orElseThrow());
        assertEquals("http://loinc.org|8462-4", parts.get(1).string("code").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active | differential | true | differential",
                "resolved | confirmed | false | over",
                "active | refuted | false | refuted",
            })
    void aProblemSaysWhetherItIsSoNow(String clinical, String verification, boolean current, String qualifier) {
        JsonObject line = line("{'resourceType':'Condition','code':{'text':'X'},'onsetAge':{'value':7,'unit':'a'},"
                + "'clinicalStatus':{'coding':[{'code':'" + clinical + "'}]},"
                + "'verificationStatus':{'coding':[{'code':'" + verification + "'}]}}");
        assertEquals(Boolean.toString(current), line.textAt("current").orElseThrow());
        assertEquals(List.of(qualifier), line.array("qualifiers").strings());
        assertEquals("at the age of 7", line.string("when").orElseThrow());
        assertEquals("none", line.string("judgement").orElseThrow());
    }

    @Test
    void whatIsSoNowCanBeAskedFor() {
        String person = person();
        for (String status : List.of("active", "resolved")) {
            add(
                    person,
                    "{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'" + status
                            + "'}]},'code':{'text':'" + status + "'}}");
        }
        String problems = "/api/v1/entries?person=" + person + "&type=Condition&current=";
        assertEquals(List.of("active"), titles(problems + "true"));
        assertEquals(List.of("active", "resolved"), titles(problems + "false"));
    }

    private List<String> titles(String address) {
        return json(client.anna(address)).array("entries").objects().stream()
                .map(line -> line.string("title").orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void theCatalogueIsServedWithItsSources() {
        List<JsonObject> kinds =
                json(client.anna("/api/v1/kinds")).array("kinds").objects();
        assertTrue(kinds.size() > 100, "kinds: " + kinds.size());
        JsonObject vital = kinds.stream()
                .filter(kind -> kind.string("id").orElseThrow().equals("Observation.vital-sign"))
                .findFirst()
                .orElseThrow();
        assertEquals("Observation", vital.string("type").orElseThrow());
        assertEquals("vital_sign", vital.string("category").orElseThrow());
        assertEquals("vital-signs", vital.string("access").orElseThrow());
        assertTrue(vital.string("source").orElseThrow().contains("hl7.org"));
        assertTrue(vital.array("rules").objects().stream()
                .anyMatch(rule -> rule.string("name").orElseThrow().equals("title")));
    }

    @Test
    void theCatalogueSaysHowEntriesAreListedWrittenAndSearched() {
        JsonObject problem = json(client.anna("/api/v1/kinds")).array("kinds").objects().stream()
                .filter(kind -> kind.string("id").orElseThrow().equals("Condition"))
                .findFirst()
                .orElseThrow();
        JsonObject started = named(problem.array("columns").objects(), "started");
        assertEquals(
                "Seit", started.object("heading").object("words").string("de").orElseThrow());
        assertEquals("true", started.textAt("phone").orElseThrow());
        assertEquals("day onset[x]", started.string("derivation").orElseThrow());
        JsonObject severity = named(problem.object("form").array("fields").objects(), "severity");
        assertEquals("concept", severity.string("type").orElseThrow());
        assertEquals(List.of("snomed-ips"), severity.array("vocabularies").strings());
        assertEquals(3, severity.array("choices").size());
        assertTrue(severity.has("initial"));
        assertEquals(
                "category[]",
                problem.object("form")
                        .array("given")
                        .firstObject()
                        .string("path")
                        .orElseThrow());
        JsonObject subject = problem.array("references").firstObject();
        assertEquals("person", subject.string("role").orElseThrow());
        assertEquals(List.of("Group", "Patient"), subject.array("targets").strings());
        JsonObject patient = named(problem.array("parameters").objects(), "patient");
        assertEquals("reference", patient.string("type").orElseThrow());
        JsonObject place = patient.array("places").firstObject();
        assertEquals("subject", place.string("path").orElseThrow());
        assertEquals("Patient", place.object("condition").string("wanted").orElseThrow());
    }

    private static JsonObject named(List<JsonObject> all, String name) {
        return all.stream()
                .filter(each -> each.string("name").orElseThrow().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
