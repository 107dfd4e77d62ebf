// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.header;
import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route of the API, and each way in which it says no. */
class ApiTest extends WebTestCase {

    private static final String FERRITIN =
            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"valueQuantity\":{\"value\":1.50,\"unit\":\"ug/L\"}}";

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna Müller\"}"))
                .string("id")
                .orElseThrow();
    }

    private String entry(String person) {
        HttpResponse<String> answer = client.anna("POST", "/api/v1/entries?person=" + person, FERRITIN);
        assertEquals(201, answer.statusCode(), answer.body());
        return json(answer).string("id").orElseThrow();
    }

    @Test
    void aPersonIsAddedAndFound() {
        HttpResponse<String> added = client.anna(
                "POST", "/api/v1/persons", "{\"name\":\"Özge Demir\",\"birthDate\":\"1987-03\",\"sex\":\"female\"}");
        assertEquals(201, added.statusCode());
        JsonObject person = json(added);
        assertEquals("Özge Demir", person.string("name").orElseThrow());
        assertEquals("1987-03", person.string("birthDate").orElseThrow());
        assertEquals("/api/v1/persons/" + person.string("id").orElseThrow(), header(added, "Location"));
        assertEquals(
                person,
                json(client.anna(header(added, "Location"))).without("patient").without("joinedTo"));
        HttpResponse<String> found = client.anna("/api/v1/persons?q=%C3%B6zge");
        assertEquals(List.of(person), json(found).array("persons").objects());
        assertEquals(
                0,
                json(client.as(KnownCallers.BEN, "GET", "/api/v1/persons", null))
                        .array("persons")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":7};HS-API-MEMBER;name",
                "{};HS-API-MEMBER;name",
                "{\"name\":\"A\",\"birthdate\":\"1987\"};HS-API-MEMBER;birthdate",
                "{\"name\":\"A\",\"birthDate\":\"1987-02-30\"};HS-API-MEMBER;birthDate",
                "{\"name\":\"A\",\"birthDate\":\"1987-02-03T10:00:00Z\"};HS-API-MEMBER;birthDate",
                "{\"name\":\"A\",\"sex\":\"f\"};HS-API-MEMBER;sex",
                "{\"name\":\"A\";HS-API-JSON;",
                "[];HS-API-JSON;",
                "{\"name\":\"A\",\"name\":\"B\"};HS-API-JSON;"
            })
    void aWrongPersonIsNamed(String body, String code, String parameter) {
        HttpResponse<String> answer = client.anna("POST", "/api/v1/persons", body);
        requireProblem(400, code, answer);
        assertEquals(
                parameter == null ? "" : parameter,
                json(answer).string("parameter").orElse(""));
    }

    @Test
    void aBlankNameIsRefusedByTheService() {
        requireProblem(422, "HS-PERSON-NAME", client.anna("POST", "/api/v1/persons", "{\"name\":\" \"}"));
    }

    @Test
    void otherTypesThanJsonAreRefused() {
        requireProblem(
                415,
                "HS-API-MEDIA-TYPE",
                client.anna("POST", "/api/v1/persons", "{\"name\":\"A\"}", "Content-Type", "text/plain"));
        requireProblem(
                415,
                "HS-API-MEDIA-TYPE",
                client.anna(
                        "POST",
                        "/api/v1/persons",
                        "{\"name\":\"A\"}",
                        "Content-Type",
                        "application/json; charset=utf-16"));
        requireProblem(
                415,
                "HS-API-CODING",
                client.anna(
                        "POST",
                        "/api/v1/persons",
                        "x",
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip"));
    }

    @Test
    void anEntryIsStoredReadChangedAndHasAHistory() {
        String id = entry(person());
        HttpResponse<String> first = client.anna("/api/v1/entries/" + id);
        assertEquals(200, first.statusCode());
        assertEquals("application/fhir+json", header(first, "Content-Type"));
        assertEquals("W/\"1\"", header(first, "ETag"));
        assertEquals("Fri, 2 Jan 2026 03:04:05 GMT", header(first, "Last-Modified"));
        assertTrue(first.body().contains("\"value\":1.50,"), "the number is as it was written: " + first.body());

        String changed = first.body().replace("1.50", "1.60");
        HttpResponse<String> second = client.anna("PUT", "/api/v1/entries/" + id, changed, "If-Match", "W/\"1\"");
        assertEquals(200, second.statusCode(), second.body());
        assertEquals("W/\"2\"", header(second, "ETag"));
        assertEquals(
                first.body(),
                client.anna("/api/v1/entries/" + id + "/versions/1").body());

        List<JsonObject> versions = json(client.anna("/api/v1/entries/" + id + "/versions"))
                .array("versions")
                .objects();
        assertEquals(
                List.of("2", "1"),
                versions.stream().map(v -> v.textAt("version").orElseThrow()).toList());
        List<JsonObject> sources = json(client.anna("/api/v1/entries/" + id + "/sources"))
                .array("sources")
                .objects();
        assertEquals(
                "person", sources.getFirst().object("source").string("kind").orElseThrow());
    }

    @Test
    void aChangeCanHaveAReason() {
        String id = entry(person());
        String path = "/api/v1/entries/" + id;
        HttpResponse<String> changed = client.anna(
                "PUT", path, FERRITIN, "If-Match", "W/\"1\"", "Healthstead-Reason", "Zahl%20vertippt%3a+1%20%c3%bc");
        assertEquals(200, changed.statusCode(), changed.body());
        client.anna("POST", path + "/error", null, "Healthstead-Reason", "somebody else's");
        List<JsonObject> versions =
                json(client.anna(path + "/versions")).array("versions").objects();
        assertEquals(
                List.of("somebody else's", "Zahl vertippt:+1 \u00fc", ""),
                versions.stream().map(v -> v.string("reason").orElseThrow()).toList());
        assertEquals(
                List.of("3", "2", "1"),
                versions.stream().map(v -> v.textAt("shows").orElseThrow()).toList());
    }

    @Test
    void aReasonThatIsNoTextOrTooLongIsRefused() {
        String path = "/api/v1/entries/" + entry(person()) + "/error";
        for (String wrong : List.of("50%", "%zz", "%ff", "a%c3")) {
            requireProblem(400, "HS-API-PARAMETER", client.anna("POST", path, null, "Healthstead-Reason", wrong));
        }
        requireProblem(422, "HS-ENTRY-REASON", client.anna("POST", path, null, "Healthstead-Reason", "x".repeat(501)));
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String id = entry(person());
        requireProblem(428, "HS-API-IF-MATCH", client.anna("PUT", "/api/v1/entries/" + id, FERRITIN));
        requireProblem(400, "HS-API-IF-MATCH", client.anna("PUT", "/api/v1/entries/" + id, FERRITIN, "If-Match", "*"));
        requireProblem(
                412, "HS-ENTRY-VERSION", client.anna("PUT", "/api/v1/entries/" + id, FERRITIN, "If-Match", "W/\"9\""));
    }

    @Test
    void ofManyWhoChangeOneVersionExactlyOneWins() {
        String id = entry(person());
        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .map(i -> client.anna("PUT", "/api/v1/entries/" + id, FERRITIN, "If-Match", "W/\"1\"")
                        .statusCode())
                .boxed()
                .toList();
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(23, answers.stream().filter(status -> status == 412).count(), answers.toString());
    }

    @Test
    void anEntryIsMarkedAsEnteredInError() {
        String id = entry(person());
        HttpResponse<String> marked = client.anna("POST", "/api/v1/entries/" + id + "/error", null);
        assertEquals(200, marked.statusCode(), marked.body());
        assertEquals("entered-in-error", json(marked).string("status").orElseThrow());
        assertEquals("W/\"2\"", header(marked, "ETag"));
        requireProblem(
                412,
                "HS-ENTRY-VERSION",
                client.anna("POST", "/api/v1/entries/" + id + "/error", null, "If-Match", "W/\"1\""));
    }

    @Test
    void whatIsNoResourceIsRefused() {
        requireProblem(422, "HS-ENTRY-INVALID", client.anna("POST", "/api/v1/entries?person=" + person(), "{\"a\":1}"));
    }

    @Test
    void aListHasItsFiltersAndACursor() {
        String person = person();
        for (String day : List.of("2018-12-31", "2019-01-01", "2019-02-28", "2019-03-01")) {
            client.anna(
                    "POST",
                    "/api/v1/entries?person=" + person,
                    FERRITIN.replace("\"status\"", "\"effectiveDateTime\":\"" + day + "\",\"status\""));
        }
        client.anna(
                "POST",
                "/api/v1/entries?person=" + person,
                "{\"resourceType\":\"Procedure\",\"performedDateTime\":\"2019-02-01\"}");
        String asked = "/api/v1/entries?person=" + person + "&type=Observation&from=2019&to=2019-02&limit=1";
        HttpResponse<String> page = client.anna(asked);
        assertEquals(200, page.statusCode(), page.body());
        JsonObject line = json(page).array("entries").firstObject();
        assertEquals("2019-02-28", line.string("date").orElseThrow());
        assertEquals("1.50", line.string("value").orElseThrow());
        assertEquals("final", line.string("status").orElseThrow());
        HttpResponse<String> next =
                client.anna(asked + "&cursor=" + json(page).string("cursor").orElseThrow());
        assertEquals(
                List.of("2019-01-01"),
                json(next).array("entries").objects().stream()
                        .map(each -> each.string("date").orElseThrow())
                        .toList());
        assertEquals(JsonNull.NULL, json(next).member("cursor"));
        HttpResponse<String> broken = client.anna("/api/v1/entries?person=" + person + "&cursor=x");
        requireProblem(400, "HS-CURSOR-INVALID", broken);
        assertEquals("cursor", json(broken).string("parameter").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "type=Observatio,type",
        "from=2019-13,from",
        "to=yesterday,to",
        "limit=0,limit",
        "limit=1001,limit",
        "limit=,limit",
        "limit=5&limit=6,limit",
        "cursor=a&cursor=b,cursor",
        "current=yes,current",
        "current=,current"
    })
    void aWrongParameterIsNamed(String query, String name) {
        HttpResponse<String> answer = client.anna("/api/v1/entries?person=" + person() + "&" + query);
        requireProblem(400, "HS-API-PARAMETER", answer);
        assertEquals(name, json(answer).string("parameter").orElseThrow());
        assertTrue(json(answer).string("detail").orElseThrow().contains("'" + name + "'"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search,q",
        "/api/v1/search?q=a&limit=101,limit",
        "/api/v1/search?q=a&year=abc,year",
        "/api/v1/suggest,q",
        "/api/v1/suggest?q=a&limit=21,limit",
        "/api/v1/entries,person"
    })
    void aMissingParameterIsNamed(String path, String name) {
        HttpResponse<String> answer = client.anna(path);
        requireProblem(400, "HS-API-PARAMETER", answer);
        assertEquals(name, json(answer).string("parameter").orElseThrow());
    }

    @Test
    void aSearchHasTheFormOfTheContract() {
        HttpResponse<String> answer = client.anna("/api/v1/search?q=ferritin%20%2B%22x+y%22&type=Observation&year=2019"
                + "&source=s&from=2018&to=2020-01-02&limit=5&cursor=c1&person=" + Household.Searches.PERSON);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(JsonObject.parse("""
            {"total":41,"tookMillis":3,
             "hits":[{"id":"0199aaaa-0000-7000-8000-000000000001","person":"0199aaaa-0000-7000-8000-000000000002",
               "type":"Observation","title":"Ferritin","date":"2019-03","negated":false,"why":"title",
               "snippet":{"text":"a \uD83D\uDE00 Ferritin <b>","spans":[[5,13]]}}],
             "facets":{"type":[{"value":"Observation","label":"Observation","count":41}],
               "year":[{"value":"2019","label":"2019","count":41}],
               "source":[{"value":"0199aaaa-0000-7000-8000-000000000003","label":"Clinic","count":41}]},
             "answer":null,"didYouMean":null,"cursor":"c2","complete":true}\
            """), json(answer));
        assertEquals("ferritin +\"x y\"", household.searches.last.text());
        assertEquals(2019, household.searches.last.year().orElseThrow());
        assertEquals("s", household.searches.last.source().orElseThrow());
        assertEquals(5, household.searches.last.limit());
        assertEquals("c1", household.searches.last.cursor().orElseThrow());
        assertEquals("2020-01-02", household.searches.last.to().orElseThrow().toString());
        assertEquals(200, client.anna("/api/v1/search?q=").statusCode());
        assertEquals(
                List.of("ferritin"),
                json(client.anna("/api/v1/suggest?q=fer")).array("suggestions").strings());
    }

    @Test
    void referencesThatFoundTheirTargetAreShownSo() {
        String person = person();
        EntryId later = household.imported(
                PersonId.parse(person), "urn:uuid:later", JsonObject.parse("{\"resourceType\":\"Group\"}"));
        String body = "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"urn:uuid:later\"},"
            + "\"performer\":[{\"reference\":\"urn:uuid:never\"},{\"reference\":\"#in\"}],\"note\":[{\"text\":\"urn:uuid:later\"}]}";
        String id = json(client.anna("POST", "/api/v1/entries?person=" + person, body))
                .string("id")
                .orElseThrow();
        JsonObject read = json(client.anna("/api/v1/entries/" + id));
        assertEquals("Group/" + later, read.textAt("subject.reference").orElseThrow());
        assertEquals("urn:uuid:never", read.textAt("performer[0].reference").orElseThrow());
        assertEquals("urn:uuid:later", read.textAt("note[0].text").orElseThrow());
    }

    @Test
    void unknownInvisibleAndMalformedIdsAreTheSameByteForByte() {
        String person = person();
        String entry = entry(person);
        String unknown = EntryId.parse("0199aaaa-0000-7000-8000-0000000000ff").toString();
        List<String> ids = List.of(unknown, "x", "0", entry.toUpperCase(Locale.ROOT), "1-1-1-1-1", "%20");
        for (String route : List.of("", "/versions", "/sources", "/versions/1")) {
            String expected = of(client.as(KnownCallers.BEN, "GET", "/api/v1/entries/" + entry + route, null));
            assertTrue(expected.contains("HS-ENTRY-NOT-FOUND") && !expected.contains(entry), expected);
            for (String id : ids) {
                assertEquals(expected, of(client.anna("/api/v1/entries/" + id + route)), id + route);
            }
        }
        String noPerson = of(client.as(KnownCallers.BEN, "GET", "/api/v1/entries?person=" + person, null));
        Stream.of(unknown, "x", "").forEach(id -> {
            assertEquals(noPerson, of(client.anna("/api/v1/entries?person=" + id)), id);
            assertEquals(noPerson, of(client.anna("POST", "/api/v1/entries?person=" + id, FERRITIN)), id);
        });
        for (String kind : List.of("jobs", "artifacts", "persons")) {
            String expected = of(client.anna("/api/v1/" + kind + "/" + unknown));
            assertEquals(expected, of(client.anna("/api/v1/" + kind + "/x")));
            assertNotEquals(200, client.anna("/api/v1/" + kind + "/x").statusCode());
        }
    }

    private static String of(HttpResponse<String> answer) {
        assertEquals(404, answer.statusCode(), answer.body());
        return answer.headers().map().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("date"))
                        .toList()
                + answer.body();
    }

    @Test
    void whatNobodyExpectedLeaksNothing() {
        household.failure = new IllegalStateException("Ferritin of Anna");
        try {
            HttpResponse<String> answer = client.anna("/api/v1/entries/0199aaaa-0000-7000-8000-0000000000ff");
            requireProblem(500, "HS-INTERNAL", answer);
            assertFalse(answer.body().contains("Ferritin"), answer.body());
            assertTrue(json(answer).string("detail").orElseThrow().matches(".* reference [0-9a-f]{12}\\."));
        } finally {
            household.failure = null;
        }
    }
}
