// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.store.SourceStore;

/**
 * Reads what {@link RecordJson} writes. Every method throws {@code HS-ARCHIVE-DAMAGED} for anything else: ids, times
 * and words must be there and mean something.
 */
final class RecordParser {

    private static final int COLOURS = 6;
    private static final int MAX_LABEL = 400;

    private RecordParser() {}

    private static <T> T read(String what, Function<JsonObject, T> work, JsonObject json) {
        try {
            return work.apply(json);
        } catch (IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw ArchiveProblems.damaged(what + " cannot be read", e);
        }
    }

    static Person person(JsonObject json) {
        return read(
                "the person",
                each -> {
                    String name = text(each, "name").strip();
                    if (name.isEmpty() || name.length() > Person.MAX_NAME) {
                        throw new IllegalArgumentException("a name of " + name.length() + " characters");
                    }
                    return new Person(
                            PersonId.parse(text(each, "id")),
                            name,
                            each.string("birthDate").map(PartialDate::parse),
                            each.string("sex").flatMap(Person.Sex::ofCode),
                            Math.clamp(number(each, "colour"), 1, COLOURS));
                },
                json);
    }

    static ArchivedVersion version(JsonObject json) {
        return read(
                "a version of an entry",
                each -> new ArchivedVersion(
                        number(each, "position"),
                        EntryId.parse(text(each, "entry")),
                        Math.toIntExact(number(each, "version")),
                        moment(each, "recordedAt"),
                        operation(text(each, "operation")),
                        each.string("import").map(JobId::parse),
                        each.string("source").map(SourceId::parse),
                        each.string("place").orElse(""),
                        each.string("reason").orElse(""),
                        each.has("shows")
                                ? OptionalInt.of(Math.toIntExact(number(each, "shows")))
                                : OptionalInt.empty(),
                        each.member("body") instanceof JsonObject body ? Optional.of(body) : Optional.empty()),
                json);
    }

    private static EntryVersion.Operation operation(String word) {
        return EntryVersion.Operation.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<ArchivedSource> sources(JsonObject json) {
        return list("a source", json.array("sources"), each -> {
            String label = text(each, "label");
            return new ArchivedSource(
                    SourceId.parse(text(each, "id")),
                    SourceRef.Kind.valueOf(text(each, "kind").toUpperCase(Locale.ROOT)),
                    truth(each, "typed"),
                    label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL),
                    list("the name of a source", each.array("names"), RecordParser::name));
        });
    }

    private static SourceStore.GivenName name(JsonObject json) {
        String name = text(json, "name");
        if (name.length() > SourceStore.MAX_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
        return new SourceStore.GivenName(name, moment(json, "at"), truth(json, "fromFile"));
    }

    static List<ArchivedImport> imports(JsonObject json) {
        return list(
                "an import",
                json.array("imports"),
                each -> new ArchivedImport(
                        JobId.parse(text(each, "id")),
                        SourceId.parse(text(each, "source")),
                        ArtifactId.parse(text(each, "file")),
                        moment(each, "at"),
                        number(each, "items"),
                        truth(each, "first"),
                        truth(each, "undone"),
                        ImportReport.of(each.object("report")),
                        runs(each.array("said"))));
    }

    private static List<ArchivedImport.Run> runs(JsonArray said) {
        List<ArchivedImport.Run> runs = new ArrayList<>();
        for (Json each : said) {
            if (!(each instanceof JsonArray pair) || pair.size() != 2) {
                throw new IllegalArgumentException("a run is two positions");
            }
            runs.add(new ArchivedImport.Run(number(pair.get(0)), number(pair.get(1))));
        }
        return runs;
    }

    static List<ArchivedFile> files(JsonObject json) {
        return list("an original file", json.array("files"), RecordParser::file);
    }

    private static ArchivedFile file(JsonObject json) {
        return new ArchivedFile(
                ArtifactId.parse(text(json, "id")), text(json, "name"), number(json, "size"), moment(json, "at"));
    }

    static List<FactDecision> facts(JsonObject json) {
        return list(
                "a decision about entries",
                json.array("facts"),
                each -> new FactDecision(
                        0,
                        FactDecision.Verdict.valueOf(text(each, "verdict").toUpperCase(Locale.ROOT)),
                        pairs(each.array("pairs")),
                        Optional.empty(),
                        moment(each, "at"),
                        Optional.empty(),
                        each.string("undoneAt").map(Instant::parse)));
    }

    private static List<FactDecision.Pair> pairs(JsonArray pairs) {
        List<FactDecision.Pair> read = new ArrayList<>();
        for (Json each : pairs) {
            List<String> ids = ((JsonArray) each).strings();
            read.add(new FactDecision.Pair(EntryId.parse(ids.get(0)), EntryId.parse(ids.get(1))));
        }
        return read;
    }

    static List<ArchivedJoin> joins(JsonObject json) {
        return list(
                "a decision about series",
                json.array("series"),
                each -> new ArchivedJoin(
                        result(each.object("series")),
                        result(each.object("with")),
                        text(each, "name"),
                        moment(each, "at"),
                        each.string("undoneAt").map(Instant::parse)));
    }

    static List<ReminderAnswer> reminders(JsonObject json) {
        return list(
                "an answer to a reminder",
                json.array("reminders"),
                each -> new ReminderAnswer(
                        new ReminderId(text(each, "plugin"), text(each, "contribution"), text(each, "key")),
                        text(each, "title"),
                        text(each, "from"),
                        ReminderAnswer.Verdict.valueOf(text(each, "verdict").toUpperCase(Locale.ROOT)),
                        each.string("until").map(LocalDate::parse),
                        Optional.empty(),
                        moment(each, "at")));
    }

    private static ArchivedJoin.Result result(JsonObject json) {
        return new ArchivedJoin.Result(
                EntryId.parse(text(json, "entry")), json.string("component"), json.string("code"));
    }

    private static <T> List<T> list(String what, JsonArray array, Function<JsonObject, T> item) {
        List<T> list = new ArrayList<>();
        for (Json each : array) {
            if (!(each instanceof JsonObject json)) {
                throw ArchiveProblems.damaged(what + " cannot be read");
            }
            list.add(read(what, item, json));
        }
        return list;
    }

    private static String text(JsonObject json, String member) {
        return json.string(member).orElseThrow();
    }

    private static Instant moment(JsonObject json, String member) throws DateTimeParseException {
        return Instant.parse(text(json, member));
    }

    private static boolean truth(JsonObject json, String member) {
        return json.member(member) == JsonBoolean.TRUE;
    }

    private static long number(JsonObject json, String member) {
        return number(json.member(member));
    }

    private static long number(Json value) {
        if (value instanceof JsonNumber number) {
            return number.decimal().longValueExact();
        }
        throw new IllegalArgumentException("no number");
    }
}
