// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.junit.jupiter.api.Test;

/** {@code /persons/ID}: what the household says of a person. */
class PersonApiTest extends WebTestCase {

    private String person() {
        return "/api/v1/persons/"
                + json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna\"}"))
                        .string("id")
                        .orElseThrow();
    }

    private HttpResponse<String> put(String address, String tag, JsonObject body) {
        return client.anna("PUT", address, body.toString(), "If-Match", tag);
    }

    @Test
    void aPersonComesWithTheirPatientAndItsVersion() {
        HttpResponse<String> found = client.anna(person());
        assertEquals(200, found.statusCode());
        assertEquals(Optional.of("W/\"1\""), found.headers().firstValue("ETag"));
        JsonObject person = json(found);
        assertEquals("Patient", person.object("patient").string("resourceType").orElseThrow());
        assertEquals("false", person.textAt("hasPhoto").orElseThrow());
    }

    @Test
    void anotherNameOfSomebodySaysWhose() {
        String address = person();
        PersonId name = PersonId.parse(json(client.anna(address)).string("id").orElseThrow());
        assertEquals(JsonNull.NULL, json(client.anna(address)).member("joinedTo"));

        String whole = json(client.anna(person())).string("id").orElseThrow();
        household.joined.put(name, PersonId.parse(whole));
        assertEquals(Optional.of(whole), json(client.anna(address)).string("joinedTo"));

        household.joined.put(name, new PersonId(UUID.randomUUID()));
        assertEquals(JsonNull.NULL, json(client.anna(address)).member("joinedTo"), "nobody that Anna may see");
    }

    @Test
    void aChangedPersonIsThereAtOnceAndUnseenWorkIsNotLost() {
        String address = person();
        JsonObject patient = json(client.anna(address)).object("patient").with("birthDate", "1974-03");
        JsonObject body =
                JsonObject.builder().put("colour", 5).put("patient", patient).build();
        HttpResponse<String> changed = put(address, "W/\"1\"", body);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(Optional.of("W/\"2\""), changed.headers().firstValue("ETag"));
        JsonObject person = json(client.anna(address));
        assertEquals("1974-03", person.string("birthDate").orElseThrow());
        assertEquals("5", person.textAt("colour").orElseThrow());
        assertEquals(patient, person.object("patient"));

        requireProblem(
                412, "HS-ENTRY-VERSION", put(address, "W/\"1\"", body.with("patient", patient.without("birthDate"))));
        requireProblem(428, "HS-API-IF-MATCH", client.anna("PUT", address, body.toString()));
        HttpResponse<String> recoloured =
                put(address, "W/\"2\"", JsonObject.builder().put("colour", 2).build());
        assertEquals(Optional.of("W/\"2\""), recoloured.headers().firstValue("ETag"));
    }

    @Test
    void whatIsNoPersonIsRefused() {
        String address = person();
        JsonObject patient = json(client.anna(address)).object("patient");
        requireProblem(400, "HS-API-MEMBER", put(address, "W/\"1\"", JsonObject.parse("{\"colour\":7}")));
        requireProblem(400, "HS-API-MEMBER", put(address, "W/\"1\"", JsonObject.parse("{\"name\":\"Ben\"}")));
        requireProblem(
                400,
                "HS-API-MEMBER",
                put(address, "W/\"1\"", JsonObject.parse("{\"patient\":{\"resourceType\":\"Basic\"}}")));
        requireProblem(
                422,
                "HS-PERSON-NAME",
                put(
                        address,
                        "W/\"1\"",
                        JsonObject.builder()
                                .put("patient", patient.without("name"))
                                .build()));
        requireProblem(
                404,
                "HS-PERSON-NOT-FOUND",
                put("/api/v1/persons/" + UUID.randomUUID(), "W/\"1\"", JsonObject.parse("{\"colour\":1}")));
    }
}
