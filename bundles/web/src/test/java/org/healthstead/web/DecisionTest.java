// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.healthstead.web.Client.json;
import static org.healthstead.web.Client.requireProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.junit.jupiter.api.Test;

/** Answers to a job that waits. */
class DecisionTest extends WebTestCase {

    private String person() {
        return json(client.anna("POST", "/api/v1/persons", "{\"name\":\"Anna Müller\"}"))
                .string("id")
                .orElseThrow();
    }

    @Test
    void aJobIsSeenDecidedAndCancelled() {
        household.imports.endsAs = JobState.NEEDS_DECISION;
        try {
            HttpResponse<String> waiting =
                    client.anna("POST", "/api/v1/imports?person=" + person() + "&wait=5", "x", "Content-Type", "a/b");
            assertEquals(200, waiting.statusCode(), waiting.body());
            assertEquals("needs-decision", json(waiting).string("state").orElseThrow());
            String job = "/api/v1/jobs/" + json(waiting).string("job").orElseThrow();
            requireProblem(400, "HS-API-MEMBER", client.anna("POST", job + "/decision", "{\"accept\":\"yes\"}"));
            requireProblem(
                    400, "HS-API-MEMBER", client.anna("POST", job + "/decision", "{\"accept\":true,\"persons\":[]}"));
            requireProblem(
                    400,
                    "HS-API-MEMBER",
                    client.anna("POST", job + "/decision", "{\"accept\":true,\"persons\":{\"a\":1}}"));
            String other = person();
            HttpResponse<String> decided = client.anna(
                    "POST",
                    job + "/decision",
                    "{\"accept\":true,\"persons\":{\"Patient/1\":\"" + other + "\",\"Patient/2\":null}}");
            assertEquals(
                    Map.of("Patient/1", Optional.of(PersonId.parse(other)), "Patient/2", Optional.empty()),
                    household.imports.decisions.getLast().people());
            assertEquals("queued", json(decided).string("state").orElseThrow());
            requireProblem(409, "HS-JOB-STATE", client.anna("POST", job + "/decision", "{\"accept\":true}"));
            HttpResponse<String> cancelled = client.anna("DELETE", job, null);
            assertEquals(200, cancelled.statusCode());
            assertEquals("cancelled", json(client.anna(job)).string("state").orElseThrow());
        } finally {
            household.imports.endsAs = JobState.DONE;
        }
    }
}
