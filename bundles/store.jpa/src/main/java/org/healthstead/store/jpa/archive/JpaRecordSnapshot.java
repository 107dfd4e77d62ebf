// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;

/** What {@link JpaRecordArchive} has opened. */
final class JpaRecordSnapshot implements RecordSnapshot {

    private static final Comparator<Shelf> NEWEST_YEAR_FIRST = Comparator.comparing(Shelf::category)
            .thenComparing(Comparator.<Shelf>comparingInt(shelf -> shelf.year().orElse(Integer.MIN_VALUE))
                    .reversed());

    private final StoreUnit unit;
    private final EntryAssembly assembly;
    private final Person person;
    private final Instant takenAt;
    private final RecordHeads heads;
    private final VersionReader versions;
    private final Provenance provenance;

    JpaRecordSnapshot(
            StoreUnit unit,
            EntryAssembly assembly,
            Person person,
            Instant takenAt,
            RecordHeads heads,
            VersionReader versions,
            Provenance provenance) {
        this.unit = unit;
        this.assembly = assembly;
        this.person = person;
        this.takenAt = takenAt;
        this.heads = heads;
        this.versions = versions;
        this.provenance = provenance;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public Instant takenAt() {
        return takenAt;
    }

    @Override
    public boolean isWhole() {
        return provenance.isWhole();
    }

    @Override
    public SortedMap<String, Integer> types() {
        SortedMap<String, Integer> types = new TreeMap<>();
        heads.entries().stream().filter(Head::isThere).forEach(head -> types.merge(head.typeName(), 1, Integer::sum));
        return types;
    }

    @Override
    public void bodies(String type, Sink<JsonObject> sink) throws IOException {
        List<Head> wanted = those(head -> head.typeName().equals(type));
        for (List<Head> portion : Portions.of(wanted, head -> heads.size(head.change()))) {
            for (JsonObject body : unit.read(entities -> bodies(entities, portion))) {
                sink.take(body);
            }
        }
    }

    private List<Head> those(Predicate<Head> wanted) {
        return heads.entries().stream().filter(Head::isThere).filter(wanted).toList();
    }

    private List<JsonObject> bodies(EntityManager entities, List<Head> portion) {
        Map<Long, VersionRow> found = versions(entities, portion);
        List<JsonObject> bodies = new ArrayList<>(portion.size());
        for (Head head : portion) {
            bodies.add(assembly.shown(entities, found.get(head.change())).orElseThrow());
        }
        return bodies;
    }

    private Map<Long, VersionRow> versions(EntityManager entities, List<Head> portion) {
        return EntryRowReader.versions(
                entities, unit.dialect(), portion.stream().map(Head::change).toList());
    }

    @Override
    public List<Shelf> shelves() {
        Map<Shelf, Integer> counts = new LinkedHashMap<>();
        those(head -> true).forEach(head -> counts.merge(new Shelf(head.group(), head.year(), 0), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Shelf(each.getKey().category(), each.getKey().year(), each.getValue()))
                .sorted(NEWEST_YEAR_FIRST)
                .toList();
    }

    @Override
    public void lines(Shelf shelf, Sink<EntryLine> sink) throws IOException {
        Category category = shelf.category();
        OptionalInt year = shelf.year();
        List<Head> wanted = new ArrayList<>(
                those(head -> head.group() == category && head.year().equals(year)));
        wanted.sort(Head.NEWEST_FIRST);
        for (List<Head> portion : Portions.of(wanted, head -> 0)) {
            for (EntryLine line : unit.read(entities -> lines(entities, portion))) {
                sink.take(line);
            }
        }
    }

    private List<EntryLine> lines(EntityManager entities, List<Head> portion) {
        Map<EntryId, EntryRow> rows = new HashMap<>();
        new EntryRowReader(unit.dialect())
                .byKey(
                        entities,
                        EntryRowReader.Column.ID,
                        portion.stream().map(head -> IdBytes.of(head.id())).toList())
                .values()
                .forEach(row -> rows.put(new EntryId(row.id()), row));
        List<EntryLine> lines = new ArrayList<>(portion.size());
        for (Head head : portion) {
            lines.add(line(entities, head, rows.get(new EntryId(head.id()))));
        }
        return lines;
    }

    /** What was changed meanwhile is read from its version. */
    private EntryLine line(EntityManager entities, Head head, EntryRow row) {
        if (row.change() == head.change()) {
            return assembly.line(assembly.fresh(entities, row));
        }
        Entry entry = assembly.entry(
                entities, row, EntryRowReader.version(entities, head.change()).orElseThrow());
        return new EntryLine(entry.id(), entry.person(), entry.version(), entry.source(), entry.projection());
    }

    @Override
    public void versions(Sink<ArchivedVersion> sink) throws IOException {
        versions.read(sink);
    }

    @Override
    public Optional<ArchivedVersion> patient() {
        return heads.entries().stream()
                .filter(head -> head.id().equals(person.id().value()))
                .findFirst()
                .flatMap(head -> versions.first(head.change()));
    }

    @Override
    public List<ArchivedFile> files() {
        return provenance.files();
    }

    @Override
    public List<ArchivedSource> sources() {
        return provenance.sources();
    }

    @Override
    public List<ArchivedImport> imports() {
        return provenance.imports();
    }

    @Override
    public List<FactDecision> facts() {
        return provenance.facts();
    }

    @Override
    public List<ArchivedJoin> joins() {
        return provenance.joins();
    }

    @Override
    public List<ReminderAnswer> reminders() {
        return provenance.reminders();
    }
}
