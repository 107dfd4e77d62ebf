// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.header;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and methods that the API has and has not. */
class ApiAddressesTest extends WebTestCase {

    @Test
    void methodsThatAnAddressDoesNotTakeAreNamed() {
        HttpResponse<String> answer = client.anna("PUT", "/api/v1/persons", "{}");
        requireProblem(405, "HS-API-METHOD", answer);
        assertEquals("GET, HEAD, POST", header(answer, "Allow"));
        assertEquals("DELETE", header(client.anna("/api/v1/imports/x"), "Allow"));
        requireProblem(405, "HS-WEB-METHOD", client.anna("TRACE", "/api/v1/persons", null));
        requireProblem(405, "HS-WEB-METHOD", client.anna("PROPFIND", "/api/v1/persons", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v1/persons/a/b/c/d/e/f/g"})
    void unknownAddressesAreNotFound(String path) {
        requireProblem(404, "HS-API-UNKNOWN", client.anna(path));
    }

    @Test
    void addressesOutsideTheApiAreNotFoundAndWhatIsNotBuiltSaysSo() {
        requireProblem(501, "HS-NOT-BUILT", client.anna("/api/v1/audit?person=x"));
        requireProblem(404, "HS-NOT-FOUND", client.anna("/api/v2/persons"));
        requireProblem(404, "HS-NOT-FOUND", client.anna("/fhir/metadata"));
    }

    @Test
    void aHeadAnswersAsAGetWithoutItsBody() {
        HttpResponse<String> get = client.anna("/api/v1/persons");
        HttpResponse<String> head = client.anna("HEAD", "/api/v1/persons", null);
        assertEquals(200, head.statusCode());
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals("", head.body());
        assertEquals(404, client.anna("HEAD", "/api/v1/persons/x", null).statusCode());
    }
}
