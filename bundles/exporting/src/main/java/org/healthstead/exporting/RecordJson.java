// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.store.SourceStore.GivenName;

/**
 * What the store hands out as the JSON of the ZIP. Nothing in it depends on the installation, so that the same record
 * gives the same bytes anywhere.
 */
final class RecordJson {

    private RecordJson() {}

    /** One compact line of a file of lines. */
    static void line(JsonObject json, OutputStream out) throws IOException {
        out.write(json.toUtf8());
        out.write('\n');
    }

    static JsonObject person(Person person) {
        return JsonObject.builder()
                .put("id", person.id().toString())
                .put("name", person.name())
                .put("birthDate", person.birthDate().map(PartialDate::text).orElse(null))
                .put("sex", person.sex().map(Person.Sex::code).orElse(null))
                .put("colour", person.colour())
                .build();
    }

    static JsonObject version(ArchivedVersion version) {
        JsonObject.Builder json = JsonObject.builder()
                .put("position", version.position())
                .put("entry", version.entry().toString())
                .put("version", version.version())
                .put("recordedAt", text(version.recordedAt()))
                .put("operation", word(version.operation()))
                .put("import", version.importJob().map(Object::toString).orElse(null))
                .put("source", version.source().map(Object::toString).orElse(null))
                .put("place", version.place().isEmpty() ? null : version.place())
                .put("reason", version.reason().isEmpty() ? null : version.reason());
        version.shows().ifPresent(number -> json.put("shows", number));
        version.body().ifPresent(body -> json.put("body", body));
        return json.build();
    }

    /** {@code filed-unordered}. */
    static String word(EntryVersion.Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonObject sources(RecordSnapshot snapshot) {
        return JsonObject.builder()
                .put("sources", array(snapshot.sources(), RecordJson::source))
                .put("imports", array(snapshot.imports(), RecordJson::made))
                .put("files", array(snapshot.files(), RecordJson::file))
                .build();
    }

    private static JsonObject source(ArchivedSource source) {
        return JsonObject.builder()
                .put("id", source.id().toString())
                .put("kind", source.kind().name().toLowerCase(Locale.ROOT))
                .put("typed", source.isTyped())
                .put("label", source.label())
                .put("names", array(source.names(), RecordJson::name))
                .build();
    }

    private static JsonObject name(GivenName name) {
        return JsonObject.builder()
                .put("name", name.name())
                .put("at", text(name.at()))
                .put("fromFile", name.isFromFile())
                .build();
    }

    private static JsonObject made(ArchivedImport made) {
        return JsonObject.builder()
                .put("id", made.job().toString())
                .put("source", made.source().toString())
                .put("file", made.file().toString())
                .put("at", text(made.openedAt()))
                .put("items", made.itemsDone())
                .put("first", made.isFirst())
                .put("undone", made.isUndone())
                .put("report", made.report().toJson())
                .put(
                        "said",
                        array(made.said(), run -> JsonArray.of(JsonNumber.of(run.first()), JsonNumber.of(run.last()))))
                .build();
    }

    private static JsonObject file(ArchivedFile file) {
        return JsonObject.builder()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("size", file.size())
                .put("at", text(file.receivedAt()))
                .put("path", ArchivePaths.original(file))
                .build();
    }

    static JsonObject decisions(RecordSnapshot snapshot) {
        return JsonObject.builder()
                .put("facts", array(snapshot.facts(), RecordJson::fact))
                .put("series", array(snapshot.joins(), RecordJson::join))
                .put("reminders", array(snapshot.reminders(), RecordJson::reminder))
                .build();
    }

    private static JsonObject fact(FactDecision decision) {
        return JsonObject.builder()
                .put("verdict", decision.verdict().name().toLowerCase(Locale.ROOT))
                .put(
                        "pairs",
                        array(
                                decision.pairs(),
                                pair -> JsonArray.ofStrings(java.util.List.of(
                                        pair.one().toString(), pair.other().toString()))))
                .put("at", text(decision.decidedAt()))
                .put("undoneAt", decision.undoneAt().map(RecordJson::text).orElse(null))
                .build();
    }

    private static JsonObject join(ArchivedJoin join) {
        return JsonObject.builder()
                .put("series", result(join.series()))
                .put("with", result(join.with()))
                .put("name", join.name())
                .put("at", text(join.decidedAt()))
                .put("undoneAt", join.undoneAt().map(RecordJson::text).orElse(null))
                .build();
    }

    private static JsonObject reminder(ReminderAnswer answer) {
        return JsonObject.builder()
                .put("plugin", answer.reminder().plugin())
                .put("contribution", answer.reminder().contribution())
                .put("key", answer.reminder().key())
                .put("title", answer.title())
                .put("from", answer.from())
                .put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT))
                .put("until", answer.until().map(LocalDate::toString).orElse(null))
                .put("at", text(answer.at()))
                .build();
    }

    private static JsonObject result(ArchivedJoin.Result result) {
        return JsonObject.builder()
                .put("entry", result.entry().toString())
                .put("component", result.component().orElse(null))
                .put("code", result.code().orElse(null))
                .build();
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, ? extends Json> json) {
        return JsonArray.of(items.stream().map(json).toList());
    }

    private static String text(Instant moment) {
        return moment.toString();
    }
}
