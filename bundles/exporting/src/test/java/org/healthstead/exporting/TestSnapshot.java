// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.platform.api.reminders.ReminderAnswer;

/** A record made of bodies. */
final class TestSnapshot implements RecordSnapshot {

    private static final PersonId PERSON = new PersonId(new UUID(7, 7));
    private static final SourceRef SOURCE =
            new SourceRef(new SourceId(new UUID(8, 8)), "Clinic <North>", SourceRef.Kind.PORTAL);

    final List<ArchivedFile> files = new ArrayList<>();
    final List<ReminderAnswer> reminders = new ArrayList<>();
    boolean isWhole = true;
    private final List<JsonObject> bodies = new ArrayList<>();

    TestSnapshot add(String json) {
        JsonObject body = JsonObject.parse(json.replace('\'', '"'));
        bodies.add(body.with("id", new UUID(1, bodies.size()).toString()));
        return this;
    }

    TestSnapshot addFile(String name, long size) {
        files.add(new ArchivedFile(
                new ArtifactId(new UUID(2, files.size())), name, size, Instant.parse("2020-01-01T00:00:00Z")));
        return this;
    }

    @Override
    public Person person() {
        return new Person(PERSON, "Ada <b>Example</b>", Optional.of(PartialDate.parse("1974-03")), Optional.empty(), 1);
    }

    @Override
    public Instant takenAt() {
        return Instant.parse("2026-11-30T12:00:00Z");
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public SortedMap<String, Integer> types() {
        SortedMap<String, Integer> types = new TreeMap<>();
        bodies.forEach(body -> types.merge(body.string("resourceType").orElseThrow(), 1, Integer::sum));
        return types;
    }

    @Override
    public void bodies(String type, Sink<JsonObject> sink) throws IOException {
        for (JsonObject body : bodies) {
            if (body.string("resourceType").orElseThrow().equals(type)) {
                sink.take(body);
            }
        }
    }

    private List<EntryLine> lines() {
        return bodies.stream()
                .map(body -> new EntryLine(
                        EntryId.parse(body.string("id").orElseThrow()), PERSON, 1, SOURCE, TestKinds.project(body)))
                .toList();
    }

    private static Shelf shelf(EntryLine line) {
        OptionalInt year = line.date().map(date -> OptionalInt.of(date.year())).orElse(OptionalInt.empty());
        return new Shelf(line.category(), year, 0);
    }

    @Override
    public List<Shelf> shelves() {
        Map<Shelf, Integer> counts = new LinkedHashMap<>();
        lines().forEach(line -> counts.merge(shelf(line), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Shelf(each.getKey().category(), each.getKey().year(), each.getValue()))
                .toList();
    }

    @Override
    public void lines(Shelf shelf, Sink<EntryLine> sink) throws IOException {
        for (EntryLine line : lines()) {
            if (shelf(line).equals(new Shelf(shelf.category(), shelf.year(), 0))) {
                sink.take(line);
            }
        }
    }

    @Override
    public void versions(Sink<ArchivedVersion> sink) throws IOException {
        for (int i = 0; i < bodies.size(); i++) {
            sink.take(new ArchivedVersion(
                    i + 1,
                    EntryId.parse(bodies.get(i).string("id").orElseThrow()),
                    1,
                    Instant.parse("2020-01-01T00:00:00.123456789Z"),
                    EntryVersion.Operation.FILED_UNORDERED,
                    Optional.empty(),
                    Optional.of(SOURCE.id()),
                    "",
                    "",
                    OptionalInt.empty(),
                    Optional.of(bodies.get(i))));
        }
    }

    @Override
    public Optional<ArchivedVersion> patient() {
        return Optional.empty();
    }

    @Override
    public List<ArchivedFile> files() {
        return files;
    }

    @Override
    public List<ArchivedSource> sources() {
        return List.of(new ArchivedSource(SOURCE.id(), SOURCE.kind(), false, SOURCE.label(), List.of()));
    }

    @Override
    public List<ArchivedImport> imports() {
        return List.of();
    }

    @Override
    public List<FactDecision> facts() {
        return List.of();
    }

    @Override
    public List<ArchivedJoin> joins() {
        return List.of();
    }

    @Override
    public List<ReminderAnswer> reminders() {
        return reminders;
    }
}
