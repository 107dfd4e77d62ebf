// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /series}: one line for what was measured again and again, and all its values. */
class SeriesApiTest extends WebTestCase {

    private String person;

    @BeforeEach
    void measureSodiumThreeTimes() {
        person = json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna\"}"))
                .string("id")
                .orElseThrow();
        add("2019-03-01", "140.0", "");
        add("2021-05-06", "151", "");
        add("2020-01-02", "120", "'comparator':'<',");
    }

    private void add(String day, String value, String comparator) {
        String body = "{'resourceType':'Observation','status':'final','effectiveDateTime':'" + day
                + "','code':{'text':'Sodium','coding':[{'system':'http://loinc.org','code':'2951-2'}]},"
                + "'valueQuantity':{'value':" + value + "," + comparator
                + "'unit':'mmol/l','system':'http://unitsofmeasure.org','code':'mmol/L'},"
                + "'referenceRange':[{'low':{'value':135,'unit':'mmol/l'},'high':{'value':145.0,'unit':'mmol/l'}}]}";
        HttpResponse<String> added = client.anna("POST", "/api/v1/entries?person=" + person, body.replace('\'', '"'));
        assertEquals(201, added.statusCode(), added.body());
    }

    private JsonObject only() {
        JsonObject list = json(client.anna("/api/v1/series?person=" + person));
        assertEquals(1, list.array("series").objects().size(), list::toString);
        assertTrue(list.textAt("whole").orElseThrow().equals("true"));
        return list.array("series").firstObject();
    }

    private String address() {
        return "/api/v1/series/" + only().string("id").orElseThrow() + "?person=" + person;
    }

    private static List<String> values(JsonObject answer) {
        return answer.array("points").objects().stream()
                .map(point -> point.string("value").orElseThrow())
                .toList();
    }

    @Test
    void aSeriesSaysWhatItIsAndItsNewestValue() {
        JsonObject sodium = only();
        assertEquals("Sodium", sodium.string("name").orElseThrow());
        assertEquals("http://loinc.org|2951-2", sodium.string("code").orElseThrow());
        assertEquals("result", sodium.string("category").orElseThrow());
        assertEquals("mmol/l", sodium.string("unit").orElseThrow());
        assertEquals("3", sodium.textAt("count").orElseThrow());
        JsonObject newest = sodium.array("newest").firstObject();
        assertEquals("2021-05-06", newest.string("date").orElseThrow());
        assertEquals("151", newest.textAt("number").orElseThrow());
        assertEquals("outside", newest.string("judgement").orElseThrow());
        assertEquals("145.0", newest.textAt("high").orElseThrow());
        assertEquals("151", newest.object("canonical").textAt("number").orElseThrow());
    }

    @Test
    void itsValuesAreAsReportedAndNewestFirst() {
        JsonObject answer = json(client.anna(address()));
        assertEquals(List.of("151 mmol/l", "<120 mmol/l", "140.0 mmol/l"), values(answer));
        assertEquals("Sodium", answer.string("name").orElseThrow());
        assertEquals("false", answer.textAt("more").orElseThrow());
        JsonObject bound = answer.array("points").objects().get(1);
        assertEquals("<", bound.string("comparator").orElseThrow());
        assertEquals("L", bound.string("flag").orElseThrow());
        JsonObject oldest = answer.array("points").objects().getLast();
        assertEquals("N", oldest.string("flag").orElseThrow());
        assertEquals(JsonNull.NULL, oldest.member("comparator"));
        assertFalse(bound.string("entry").orElseThrow().isEmpty());
    }

    @Test
    void daysAndALimitNarrowIt() {
        String address = address();
        JsonObject newest = json(client.anna(address + "&limit=1"));
        assertEquals(List.of("151 mmol/l"), values(newest));
        assertEquals("true", newest.textAt("more").orElseThrow());
        assertEquals(List.of("<120 mmol/l", "140.0 mmol/l"), values(json(client.anna(address + "&to=2020"))));
        assertEquals(List.of("151 mmol/l"), values(json(client.anna(address + "&from=2020-01-03"))));
        assertEquals(List.of(), values(json(client.anna(address + "&from=2025"))));
        requireProblem(400, "HS-API-PARAMETER", client.anna(address + "&limit=0"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("0".repeat(32), "x")) {
            requireProblem(404, "HS-SERIES-NOT-FOUND", client.anna("/api/v1/series/" + id + "?person=" + person));
        }
        String other = "/api/v1/series?person=00000000-0000-4000-8000-000000000000";
        requireProblem(404, "HS-PERSON-NOT-FOUND", client.anna(other));
    }

    private String local(String value, String unit) {
        String body = "{'resourceType':'Observation','status':'final','effectiveDateTime':'2022-03-01','category':[{"
                + "'coding':[{'code':'laboratory'}]}],'code':{'text':'Natrium i.S.'},'valueQuantity':{'value':" + value
                + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit + "'}}";
        HttpResponse<String> added = client.anna("POST", "/api/v1/entries?person=" + person, body.replace('\'', '"'));
        assertEquals(201, added.statusCode(), added.body());
        return json(client.anna("/api/v1/series?person=" + person)).array("series").objects().stream()
                .filter(each -> each.string("unit").orElse("").equals(unit))
                .map(each -> each.string("id").orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> join(String series, String with) {
        return client.anna(
                "POST", "/api/v1/series/" + series + "/join?person=" + person, "{\"with\":\"" + with + "\"}");
    }

    @Test
    void twoAreOneByAPersonsWordUntilItIsTakenBack() {
        String known = only().string("id").orElseThrow();
        String own = local("139000", "umol/L");
        JsonObject join = json(join(known, own));
        assertEquals(own, join.string("series").orElseThrow());
        assertEquals(known, join.string("line").orElseThrow());
        assertEquals("Natrium i.S.", join.string("name").orElseThrow());
        assertEquals("1", join.textAt("count").orElseThrow());
        JsonObject line = only();
        assertEquals("4", line.textAt("count").orElseThrow());
        assertEquals("Sodium", line.string("name").orElseThrow());
        JsonObject answer = json(client.anna("/api/v1/series/" + own + "?person=" + person));
        assertEquals(known, answer.string("id").orElseThrow());
        assertEquals("Sodium", answer.string("name").orElseThrow());
        JsonObject point = answer.array("points").firstObject();
        assertEquals("Natrium i.S.", point.string("name").orElseThrow());
        assertEquals("139000 umol/L", point.string("value").orElseThrow());
        assertEquals("139", point.object("canonical").textAt("number").orElseThrow());
        String number = join.textAt("id").orElseThrow();
        assertEquals(number, answer.array("joins").firstObject().textAt("id").orElseThrow());
        requireProblem(409, "HS-SERIES-UNCHANGED", join(own, known));
        String address = "/api/v1/series/" + known + "/joins/" + number + "?person=" + person;
        JsonObject undone = json(client.anna("DELETE", address, null));
        assertEquals(JsonNull.NULL, undone.member("line"));
        assertFalse(undone.string("undoneAt").orElseThrow().isEmpty());
        requireProblem(409, "HS-SERIES-UNCHANGED", client.anna("DELETE", address, null));
        JsonObject alone = json(client.anna("/api/v1/series/" + own + "?person=" + person));
        assertEquals(own, alone.string("id").orElseThrow());
        assertEquals(
                undone.textAt("undoneAt"), alone.array("joins").firstObject().textAt("undoneAt"));
    }

    @Test
    void whatCannotBeOneIsRefused() {
        String known = only().string("id").orElseThrow();
        requireProblem(409, "HS-SERIES-UNIT", join(local("130", "mm[Hg]"), known));
        requireProblem(404, "HS-SERIES-NOT-FOUND", join(known, "x"));
        requireProblem(404, "HS-SERIES-NOT-FOUND", join("0".repeat(32), known));
        requireProblem(
                400, "HS-API-MEMBER", client.anna("POST", "/api/v1/series/" + known + "/join?person=" + person, "{}"));
        String undo = "/api/v1/series/" + known + "/joins/x?person=" + person;
        requireProblem(409, "HS-SERIES-UNCHANGED", client.anna("DELETE", undo, null));
    }
}
