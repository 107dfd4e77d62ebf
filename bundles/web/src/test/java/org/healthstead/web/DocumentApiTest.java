// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class DocumentApiTest extends WebTestCase {

    private HttpResponse<String> add(String query, int size) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/v1/documents?" + query))
                .header("Authorization", "Bearer " + KnownCallers.ANNA)
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[size]))
                .build();
        HttpResponse<String> answer = client.http().send(request, BodyHandlers.ofString());
        Client.requireHeaders(answer);
        return answer;
    }

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"A\"}"))
                .string("id")
                .orElseThrow();
    }

    @Test
    void aFileBecomesAnEntryOnce() throws Exception {
        String person = person();
        HttpResponse<String> first = add("person=" + person + "&name=..%2Fa.png&title=Knee&date=2019-03", 3_000_000);
        assertEquals(201, first.statusCode());
        String place = Client.header(first, "Location");
        assertEquals("/api/v1/entries/" + json(first).string("id").orElseThrow(), place);
        assertEquals("a.png", household.documents.last.name());
        assertEquals("image/png", household.documents.last.declared());
        assertEquals("Knee", household.documents.last.title().orElseThrow());
        assertEquals("2019-03", household.documents.last.date().orElseThrow().text());
        HttpResponse<String> second = add("person=" + person, 3_000_000);
        assertEquals(200, second.statusCode());
        assertEquals(place, Client.header(second, "Location"));
        assertTrue(household.documents.last.date().isEmpty());
    }

    @Test
    void aWrongDateAndAMissingPersonAreNamed() throws Exception {
        requireProblem(400, "HS-API-PARAMETER", add("person=" + person() + "&date=2019-02-30", 1));
        requireProblem(400, "HS-API-PARAMETER", add("name=x", 1));
    }

    @Test
    void pagesAreReadAsWordsAndAsPictures() throws Exception {
        String id = json(add("person=" + person(), 17)).string("id").orElseThrow();
        String path = "/api/v1/documents/" + id + "/pages";
        JsonObject reading = json(client.anna(path)).array("files").firstObject();
        assertEquals("waiting-for-recognition", reading.string("state").orElseThrow());
        JsonObject page = json(client.anna(path + "/1"));
        assertEquals("words", page.string("text").orElseThrow());
        assertEquals("recognized", page.string("origin").orElseThrow());
        JsonObject word = page.array("words").firstObject();
        assertEquals("0.25000", word.member("left").toString());
        HttpResponse<String> picture = client.anna(path + "/1/picture?side=240");
        assertEquals("picture of 240", picture.body());
        assertEquals("image/jpeg", Client.header(picture, "Content-Type"));
        requireProblem(400, "HS-API-PARAMETER", client.anna(path + "/1/picture?side=99999"));
        for (String missing : List.of("/2", "/0", "/x", "/1?file=1", "/2/picture")) {
            requireProblem(404, "HS-ENTRY-NOT-FOUND", client.anna(path + missing));
        }
    }
}
