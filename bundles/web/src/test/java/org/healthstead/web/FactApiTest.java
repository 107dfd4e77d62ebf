// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /facts}: a person joins, splits, rejects, and takes it back. */
class FactApiTest extends WebTestCase {

    private String person;
    private String one;
    private String other;

    @BeforeEach
    void addTwoVaccinations() {
        person = json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna\"}"))
                .string("id")
                .orElseThrow();
        one = add("2020-10-01");
        other = add("2020-10-02");
    }

    private String add(String day) {
        String body = "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'" + day
                + "','vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'140'}]}}";
        HttpResponse<String> added = client.anna("POST", "/api/v1/entries?person=" + person, body.replace('\'', '"'));
        assertEquals(201, added.statusCode(), added.body());
        return json(added).string("id").orElseThrow();
    }

    private HttpResponse<String> say(String entry, String what, String with) {
        return client.anna("POST", "/api/v1/facts/" + entry + "/" + what, "{\"with\":\"" + with + "\"}");
    }

    private static List<String> members(JsonObject fact) {
        return fact.array("members").objects().stream()
                .map(member -> member.string("entry").orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void aPersonJoinsAndTakesItBack() {
        JsonObject plain = json(client.anna("/api/v1/facts/" + one));
        assertEquals(List.of(one), members(plain));
        assertEquals(one, plain.string("id").orElseThrow());
        JsonObject joined = json(say(one, "join", other));
        assertEquals(List.of(one, other).stream().sorted().toList(), members(joined));
        assertEquals(
                "confirmed",
                joined.array("members").firstObject().string("standing").orElseThrow());
        JsonObject decision = joined.array("decisions").firstObject();
        assertEquals("join", decision.string("verdict").orElseThrow());
        requireProblem(409, "HS-FACT-UNCHANGED", say(one, "join", other));
        String address =
                "/api/v1/facts/" + other + "/decisions/" + decision.textAt("id").orElseThrow();
        JsonObject undone = json(client.anna("DELETE", address, null));
        assertEquals(List.of(other), members(undone));
        requireProblem(409, "HS-FACT-UNCHANGED", client.anna("DELETE", address, null));
        requireProblem(
                409, "HS-FACT-UNCHANGED", client.anna("DELETE", "/api/v1/facts/" + other + "/decisions/x", null));
    }

    @Test
    void aPersonSplitsAndRejects() {
        assertEquals(200, say(one, "join", other).statusCode());
        JsonObject split = json(client.anna("POST", "/api/v1/facts/" + other + "/split", null));
        assertEquals(List.of(other), members(split));
        assertEquals(200, say(one, "reject", other).statusCode());
        requireProblem(409, "HS-FACT-IMPOSSIBLE", say(one, "reject", one));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        HttpResponse<String> unknown = client.anna("/api/v1/facts/00000000-0000-4000-8000-000000000000");
        requireProblem(404, "HS-ENTRY-NOT-FOUND", unknown);
        requireProblem(404, "HS-ENTRY-NOT-FOUND", client.anna("/api/v1/facts/x"));
        requireProblem(404, "HS-ENTRY-NOT-FOUND", say(one, "join", "x"));
        requireProblem(400, "HS-API-MEMBER", client.anna("POST", "/api/v1/facts/" + one + "/join", "{}"));
    }
}
