// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.Answer;
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
        return of(api, JsonObject.builder().put("name", name).build());
    }

    static RecordOverHttp ofNewPerson(ApiClient api, String name, String birthDate) {
        return of(
                api,
                JsonObject.builder()
                        .put("name", name)
                        .put("birthDate", birthDate)
                        .build());
    }

    private static RecordOverHttp of(ApiClient api, JsonObject person) {
        JsonObject added = api.post("/api/v1/persons", person).expect(201).json();
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
        return offer(file).expect(202).json().string("job").orElseThrow();
    }

    /** Sends a file under its own name and returns its job. */
    String submit(Path file, String mismatch) {
        String name = URLEncoder.encode(file.getFileName().toString(), UTF_8);
        return api.postFile("/api/v1/imports?person=" + person + "&name=" + name + "&mismatch=" + mismatch, file)
                .expect(202)
                .json()
                .string("job")
                .orElseThrow();
    }

    /** Sends a file and returns what the server says. */
    Answer offer(byte[] file) {
        return api.postBytes("/api/v1/imports?person=" + person + "&name=export.json&mismatch=accept", file);
    }

    /** Sends a file under its own name and waits for the end of its import. */
    JsonObject importFile(Path file, String mismatch) {
        return await(
                submit(file, mismatch),
                state -> JobState.ofCode(state.string("state").orElseThrow()).isFinal());
    }

    JsonObject job(String job) {
        return api.get("/api/v1/jobs/" + job).expect(200).json();
    }

    /** Polls the job until the condition holds. */
    JsonObject await(String job, Predicate<JsonObject> condition) {
        return await("the job", () -> job(job), condition);
    }

    /** Looks again and again until the condition holds. */
    static <T> T await(String what, Supplier<T> look, Predicate<T> condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        T seen = look.get();
        while (!condition.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " never got there: " + seen);
            }
            LockSupport.parkNanos(POLL_NANOS);
            seen = look.get();
        }
        return seen;
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

    /** The newest entries as lists show them. */
    List<JsonObject> lines(int limit) {
        return lines("&limit=" + limit);
    }

    /** As {@link #lines(int)}, with a query that begins with {@code &}. */
    List<JsonObject> lines(String query) {
        return api.get("/api/v1/entries?person=" + person + query)
                .expect(200)
                .json()
                .array("entries")
                .objects();
    }

    /** Adds an entry and returns its id: it was acknowledged. */
    String addNote(String text) {
        return offerNote(text).expect(201).json().string("id").orElseThrow();
    }

    /** Sends an entry and returns what the server says. */
    Answer offerNote(String text) {
        JsonObject note = JsonObject.builder()
                .put("resourceType", "Basic")
                .put("code", JsonObject.builder().put("text", text).build())
                .build();
        return api.post("/api/v1/entries?person=" + person, note);
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
        await("what '" + words + "' finds, wanted " + wanted + ",", () -> found(words), found -> found == wanted);
    }
}
