// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;

/** One person's record, seen through {@code /api/v1}. */
final class RecordOverHttp {

    private static final long POLL_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final ApiClient api;
    private final String person;

    RecordOverHttp(ApiClient api, String person) {
        this.api = api;
        this.person = person;
    }

    static RecordOverHttp ofNewPerson(ApiClient api, String name) {
        JsonObject added = api.post(
                        "/api/v1/persons",
                        JsonObject.builder().put("name", name).build())
                .expect(201)
                .json();
        return new RecordOverHttp(api, added.string("id").orElseThrow());
    }

    String person() {
        return person;
    }

    RecordOverHttp through(ApiClient other) {
        return new RecordOverHttp(other, person);
    }

    /** Sends a file and returns its job: from then on the server has to finish it. */
    String submit(byte[] file) {
        return api.postBytes("/api/v1/imports?person=" + person + "&name=export.json&mismatch=accept", file)
                .expect(202)
                .json()
                .string("job")
                .orElseThrow();
    }

    JsonObject job(String job) {
        return api.get("/api/v1/jobs/" + job).expect(200).json();
    }

    /** Polls the job until the condition holds. */
    JsonObject await(String job, Predicate<JsonObject> condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            JsonObject state = job(job);
            if (condition.test(state)) {
                return state;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the job never got there: " + state);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    static long count(JsonObject job, String what) {
        return job.object("report").member(what) instanceof JsonNumber number
                ? number.decimal().longValueExact()
                : 0;
    }

    /** The ids of every entry in the record, page by page. */
    Set<String> entryIds() {
        Set<String> ids = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonObject page = api.get("/api/v1/entries?person=" + person + "&limit=500"
                            + cursor.map(c -> "&cursor=" + URLEncoder.encode(c, UTF_8))
                                    .orElse(""))
                    .expect(200)
                    .json();
            for (JsonObject entry : page.array("entries").objects()) {
                if (!ids.add(entry.string("id").orElseThrow())) {
                    throw new AssertionError("an entry stands on two pages");
                }
            }
            cursor = page.string("cursor");
        } while (cursor.isPresent());
        return ids;
    }

    /** Adds an entry and returns its id: it was acknowledged. */
    String addNote(String text) {
        JsonObject note = JsonObject.builder()
                .put("resourceType", "Basic")
                .put("code", JsonObject.builder().put("text", text).build())
                .build();
        return api.post("/api/v1/entries?person=" + person, note)
                .expect(201)
                .json()
                .string("id")
                .orElseThrow();
    }

    /** How many entries of this record a search finds. */
    long found(String words) {
        JsonObject result = api.get("/api/v1/search?person=" + person + "&q=" + URLEncoder.encode(words, UTF_8))
                .expect(200)
                .json();
        return ((JsonNumber) result.member("total")).decimal().longValueExact();
    }

    /** Searches until the count is right: the index may be two seconds behind. */
    void awaitFound(String words, long wanted) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        long found = found(words);
        while (found != wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("'" + words + "' finds " + found + ", wanted " + wanted);
            }
            LockSupport.parkNanos(POLL_NANOS);
            found = found(words);
        }
    }
}
