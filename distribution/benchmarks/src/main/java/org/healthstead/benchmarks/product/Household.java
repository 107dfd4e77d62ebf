// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Optional;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.Answer;
import org.healthstead.testkit.server.ApiClient;

/** One account's view of the server under test. */
final class Household {

    private final ApiClient api;

    Household(ApiClient api) {
        this.api = api;
    }

    String addPerson(String name) {
        return addPerson(JsonObject.builder().put("name", name).build());
    }

    /** @param person {@code name}, {@code birthDate}, {@code sex} */
    String addPerson(JsonObject person) {
        return api.post("/api/v1/persons", person)
                .expect(201)
                .json()
                .string("id")
                .orElseThrow();
    }

    /** Imports a file to its end and returns how many entries were made. */
    long importFile(String person, Path file) {
        return importFile(person, file, "");
    }

    /** @param source where the file is from; empty when nobody says so */
    long importFile(String person, Path file, String source) {
        Answer answer = api.postFile(
                "/api/v1/imports?mismatch=accept&wait=900&person=" + person + "&name="
                        + encode(file.getFileName().toString())
                        + (source.isEmpty() ? "" : "&source=" + encode(source)),
                file);
        JsonObject job = answer.expect(200).json();
        if (!job.string("state").orElse("").equals("done")) {
            throw new IllegalStateException("import ended as " + job);
        }
        return number(job.object("report"), "created");
    }

    /** Adds a file as a document and returns the id of its entry. */
    String addDocument(String person, Path file) {
        return api.postFile(
                        "/api/v1/documents?person=" + person + "&name="
                                + encode(file.getFileName().toString()),
                        file)
                .expect(201)
                .json()
                .string("id")
                .orElseThrow();
    }

    /** Whether the worker process is done with every file of a document. */
    boolean isRead(String document) {
        return api.get("/api/v1/documents/" + document + "/pages").expect(200).json().array("files").objects().stream()
                .noneMatch(file -> file.string("state").orElse("").equals("waiting"));
    }

    Answer search(String words) {
        return api.get("/api/v1/search?limit=20&q=" + encode(words)).expect(200);
    }

    Answer page(String person, Optional<String> cursor) {
        return api.get("/api/v1/entries?limit=50&person=" + person
                        + cursor.map(c -> "&cursor=" + encode(c)).orElse(""))
                .expect(200);
    }

    Answer save(String person, JsonObject resource) {
        return api.post("/api/v1/entries?person=" + person, resource).expect(201);
    }

    /** What the service took, in milliseconds. */
    static double serviceMillis(Answer answer) {
        String timing = answer.header("server-timing").orElseThrow();
        return Double.parseDouble(timing.substring(timing.indexOf("dur=") + 4));
    }

    static long number(JsonObject object, String name) {
        return object.member(name) instanceof JsonNumber number
                ? number.decimal().longValue()
                : 0;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
