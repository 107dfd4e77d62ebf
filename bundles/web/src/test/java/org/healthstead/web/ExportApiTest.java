// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.header;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** A whole record over HTTP. */
class ExportApiTest extends WebTestCase {

    private final String address = "/api/v1/exports?person=" + UUID.randomUUID();

    @Test
    void theFileIsSentWhileItIsMadeAndKeptByNobody() {
        household.exports = (person, format, language, caller) -> new ExportFile(
                "record.zip",
                "application/zip",
                out -> out.write((format.word() + " " + language.getLanguage()).getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> answer = client.anna(address);
        assertEquals(200, answer.statusCode());
        assertEquals("whole en", answer.body());
        assertEquals("application/zip", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(
                "attachment; filename=\"record.zip\"; filename*=UTF-8''record.zip",
                header(answer, "Content-Disposition"));
        assertEquals(
                "fhir-ndjson en", client.anna(address + "&format=fhir-ndjson").body());
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        household.exports = (person, format, language, caller) -> {
            throw ProblemCode.PERSON_NOT_FOUND.problem("No.").exception();
        };
        requireProblem(404, "HS-PERSON-NOT-FOUND", client.anna(address));
        requireProblem(400, "HS-API-PARAMETER", client.anna(address + "&format=word"));
        requireProblem(400, "HS-API-PARAMETER", client.anna("/api/v1/exports"));
        requireProblem(501, "HS-NOT-BUILT", client.anna(address + "&format=ips"));
    }
}
