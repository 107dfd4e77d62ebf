// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
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

    static JsonObject line(EntryLine line) {
        return JsonObject.builder()
                .put("id", line.id().toString())
                .put("person", line.person().toString())
                .put("version", line.version())
                .put("type", line.type())
                .put("category", line.category().name().toLowerCase(Locale.ROOT))
                .put("title", Shapes.text(line.title()))
                .put("value", Shapes.text(line.value()))
                .put("unit", Shapes.text(line.unit()))
                .put("flag", Shapes.text(line.flag()))
                .put("date", Shapes.text(line.date()))
                .put("status", Shapes.text(line.status()))
                .put("negated", line.negated())
                .put("source", Shapes.source(line.source()))
                .build();
    }

    static JsonObject version(EntryVersion version) {
        return JsonObject.builder()
                .put("version", version.version())
                .put("changeNumber", version.changeNumber())
                .put("recordedAt", version.recordedAt().toString())
                .put(
                        "operation",
                        version.operation().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .build();
    }

    static JsonObject origin(EntryOrigin origin) {
        return JsonObject.builder()
                .put("version", origin.version())
                .put("source", Shapes.source(origin.source()))
                .put("artifact", Shapes.text(origin.artifact()))
                .put("fileName", Shapes.text(origin.fileName()))
                .put("place", origin.place())
                .build();
    }
}
