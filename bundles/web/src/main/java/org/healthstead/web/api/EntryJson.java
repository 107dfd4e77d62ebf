// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryVersion;

/** The forms of entries, their versions and origins. */
final class EntryJson {

    private static final String FHIR = "application/fhir+json";

    private EntryJson() {}

    /** The FHIR resource itself, with its version as entity tag. */
    static ApiAnswer answer(int status, Entry entry, JsonObject body) {
        return ApiAnswer.typed(status, FHIR, body)
                .with("ETag", "W/\"" + entry.version() + "\"")
                .with(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                entry.recordedAt().atOffset(ZoneOffset.UTC)));
    }

    static JsonObject version(EntryVersion version) {
        return JsonObject.builder()
                .put("version", version.version())
                .put("changeNumber", version.changeNumber())
                .put("recordedAt", version.recordedAt().toString())
                .put("operation", JsonValues.hyphened(version.operation()))
                .put("author", version.author().<Json>map(EntryJson::author).orElse(JsonNull.NULL))
                .put("source", version.source().<Json>map(JsonValues::source).orElse(JsonNull.NULL))
                .put("shows", version.shows())
                .put("reason", version.reason())
                .build();
    }

    private static JsonObject author(EntryVersion.Author author) {
        return JsonObject.builder()
                .put("account", author.account().toString())
                .put("name", author.name())
                .build();
    }

    static JsonObject origin(EntryOrigin origin) {
        return JsonObject.builder()
                .put("version", origin.version())
                .put("source", JsonValues.source(origin.source()))
                .put("artifact", JsonValues.text(origin.artifact()))
                .put("fileName", JsonValues.text(origin.fileName()))
                .put("place", origin.place())
                .build();
    }
}
