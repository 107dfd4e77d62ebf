// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.LongStream;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot.Sink;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.record.VersionReasons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;

/** Reads every version of a record, in the order in which they came. */
final class VersionReader {

    private final StoreUnit unit;
    private final EntryAssembly assembly;
    private final EntryBodies bodies;
    private final PersonKey person;
    private final PersonScope scope;
    private final RecordHeads heads;
    private final Map<Integer, JobId> imports;
    private final Map<Integer, SourceId> sources;

    /**
     * @param imports jobs by number; empty when the caller may not know of them
     * @param sources ids by number, likewise
     */
    VersionReader(
            StoreUnit unit,
            EntryAssembly assembly,
            EntryBodies bodies,
            PersonKey person,
            PersonScope scope,
            RecordHeads heads,
            Map<Integer, JobId> imports,
            Map<Integer, SourceId> sources) {
        this.unit = unit;
        this.assembly = assembly;
        this.bodies = bodies;
        this.person = person;
        this.scope = scope;
        this.heads = heads;
        this.imports = imports;
        this.sources = sources;
    }

    void read(Sink<ArchivedVersion> sink) throws IOException {
        List<Long> changes = LongStream.of(heads.changes()).boxed().toList();
        for (List<Long> portion : Portions.of(changes, heads::size)) {
            for (ArchivedVersion version : unit.read(entities -> portion(entities, portion))) {
                sink.take(version);
            }
        }
    }

    /** The first version of the entry that has this one; empty when the caller may not read that. */
    Optional<ArchivedVersion> first(long change) {
        return unit.read(entities -> {
            long first = change;
            for (long before = first;
                    before != 0;
                    before = EntryRowReader.history(entities, first).previous()) {
                first = before;
            }
            return portion(entities, List.of(first)).stream().findFirst();
        });
    }

    private List<ArchivedVersion> portion(EntityManager entities, List<Long> changes) {
        Map<Long, VersionRow> found = EntryRowReader.versions(entities, unit.dialect(), changes);
        List<VersionRow> rows = changes.stream().map(found::get).toList();
        Map<UUID, EntryRow> entries = entries(
                entities,
                scope.isWhole()
                        ? rows.stream().filter(VersionRow::isSaidElsewhere).toList()
                        : rows);
        List<ArchivedVersion> versions = new ArrayList<>(rows.size());
        for (VersionRow row : rows) {
            if (scope.isWhole() || isOpen(entities, row, entries.get(row.entry()))) {
                Optional<SourceId> source = row.isSaidElsewhere()
                        ? Optional.ofNullable(
                                sources.get(entries.get(row.entry()).source()))
                        : Optional.empty();
                versions.add(version(entities, row, source));
            }
        }
        return versions;
    }

    private Map<UUID, EntryRow> entries(EntityManager entities, List<VersionRow> versions) {
        Map<UUID, EntryRow> entries = new HashMap<>();
        new EntryRowReader(unit.dialect())
                .byKey(
                        entities,
                        EntryRowReader.Column.ID,
                        versions.stream()
                                .map(version -> IdBytes.of(version.entry()))
                                .toList())
                .values()
                .forEach(row -> entries.put(row.id(), row));
        return entries;
    }

    /** An earlier version may have been about something that the caller may not see. */
    private boolean isOpen(EntityManager entities, VersionRow version, EntryRow entry) {
        if (version.bodyAt() == 0) {
            return false;
        }
        Projection projection = assembly.entry(entities, entry, version).projection();
        return scope.admits(projection.accessCategory(), projection.confidential());
    }

    private ArchivedVersion version(EntityManager entities, VersionRow row, Optional<SourceId> source) {
        return new ArchivedVersion(
                heads.position(row.change()),
                new EntryId(row.entry()),
                row.version(),
                Nanos.read(row.recordedAt()),
                EntryVersion.Operation.ofCode(row.operation()),
                Optional.ofNullable(imports.get(row.importNumber())),
                source,
                row.isSaidElsewhere() ? MoveTrail.unsaid(row.place()) : row.place(),
                // An import gives no reasons.
                row.importNumber() == 0 ? VersionReasons.find(entities, person, row) : "",
                row.body() != null || row.bodyFrom() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                EntryRowReader.history(entities, row.bodyFrom()).version()),
                row.body() == null ? Optional.<JsonObject>empty() : bodies.shown(entities, row));
    }
}
