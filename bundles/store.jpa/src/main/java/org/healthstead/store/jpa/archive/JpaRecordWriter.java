// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordWriter;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.archive.RestoreBatch.Latest;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.document.DocumentFiles;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ArchivedImports;
import org.healthstead.store.jpa.person.ArchivedSources;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;

/** What {@link JpaRecordArchive} has opened for writing. */
final class JpaRecordWriter implements RecordWriter {

    private static final int MAX_ATTEMPTS = 5;

    private final RestoreParts parts;
    private final PersonKey person;
    private final KnownVersions known;
    private final Positions positions = new Positions();
    private final Map<SourceId, Integer> sources = new HashMap<>();
    private final Map<ArtifactId, ArtifactId> files = new HashMap<>();
    private final Map<JobId, ArchivedImport> imports = new HashMap<>();
    private final Map<JobId, Integer> numbers = new HashMap<>();
    private int typed;

    JpaRecordWriter(RestoreParts parts, PersonKey person) {
        this.parts = parts;
        this.person = person;
        this.known = new KnownVersions(parts.unit().dialect(), person.number());
        this.typed = parts.unit().writeInTurn(entities -> parts.sources().typed(entities, person));
    }

    @Override
    public Optional<EntryId> elsewhere(Collection<EntryId> ids) {
        List<byte[]> keys = ids.stream().map(id -> IdBytes.of(id.value())).toList();
        return parts
                .unit()
                .read(entities ->
                        new EntryRowReader(parts.unit().dialect()).byKey(entities, EntryRowReader.Column.ID, keys))
                .values()
                .stream()
                .filter(row -> row.person() != person.number())
                .map(row -> new EntryId(row.id()))
                .findFirst();
    }

    @Override
    public void sources(List<ArchivedSource> all) {
        boolean isNew = parts.unit().read(entities -> isNew(entities));
        Map<SourceId, Integer> written = parts.unit().writeInTurn(entities -> {
            Map<SourceId, Integer> made = new HashMap<>();
            for (ArchivedSource source : all) {
                made.put(source.id(), ArchivedSources.restore(entities, person, parts.sources(), source, isNew));
            }
            return made;
        });
        sources.putAll(written);
        parts.sources().changed(person);
    }

    /** True for a record that has nothing but the person. */
    private boolean isNew(EntityManager entities) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM ENTRY"
                                        + parts.unit().dialect().index("IX_ENTRY_TIME") + " WHERE PERSON = ?")
                                .setParameter(1, person.number())
                                .getSingleResult())
                        .longValue()
                <= 1;
    }

    @Override
    public void file(ArchivedFile file, InputStream bytes) throws IOException {
        files.put(file.id(), parts.artifacts().restore(person, file, bytes));
    }

    @Override
    public void imports(List<ArchivedImport> all) {
        Map<JobId, Integer> written = parts.unit().writeInTurn(entities -> {
            Map<JobId, Integer> made = new HashMap<>();
            for (ArchivedImport each : all) {
                int source = sources.get(each.source());
                ArtifactId file = files.getOrDefault(each.file(), each.file());
                made.put(each.job(), ArchivedImports.restore(entities, person, each, source, file));
            }
            return made;
        });
        numbers.putAll(written);
        all.forEach(each -> imports.put(each.job(), each));
        parts.sources().changed(person);
    }

    @Override
    public ImportReport versions(List<ArchivedVersion> next) {
        for (int attempt = 1; ; attempt++) {
            try {
                write(next);
                return report();
            } catch (EntryChangedException | DuplicateKeyException e) {
                known.forget(next.stream().map(each -> each.entry().value()).toList());
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void write(List<ArchivedVersion> next) {
        parts.unit().read(entities -> {
            known.read(entities, next.stream().map(each -> each.entry().value()).toList());
            return null;
        });
        List<ArchivedVersion> missing = new ArrayList<>();
        for (ArchivedVersion version : next) {
            UUID entry = version.entry().value();
            if (known.isThere(entry, version.version())) {
                known.compare(entry, version.version(), version.recordedAt());
                positions.put(version.position(), known.change(entry, version.version()));
            } else if (!known.isDifferent(entry)) {
                missing.add(version);
            }
        }
        if (!missing.isEmpty()) {
            commit(plan(missing));
        }
    }

    private RestoreBatch plan(List<ArchivedVersion> missing) {
        RestoreBatch batch = new RestoreBatch(parts.preparation(), person, latest(missing));
        Map<String, JsonObject> coming = new HashMap<>();
        for (ArchivedVersion version : missing) {
            version.body()
                    .filter(body -> parts.preparation()
                            .projections()
                            .kinds()
                            .isNeeded(body.string("resourceType").orElse("")))
                    .filter(body -> !version.operation().isFiled())
                    .ifPresent(body ->
                            coming.put(body.string("resourceType").orElseThrow() + "/" + version.entry(), body));
        }
        RecordContext context = parts.preparation().projections().with(coming, person, typed);
        for (ArchivedVersion version : missing) {
            int number = version.importJob().map(numbers::get).orElse(0);
            int source = version.importJob()
                    .map(job -> imports.get(job).source())
                    .or(version::source)
                    .map(sources::get)
                    .orElse(typed);
            batch.add(version, number, source, shownAgain(batch, version), context);
        }
        return batch;
    }

    private Map<UUID, Latest> latest(List<ArchivedVersion> missing) {
        Set<UUID> there = missing.stream()
                .map(each -> each.entry().value())
                .filter(id -> known.isThere(id, 1))
                .collect(Collectors.toSet());
        Map<UUID, Latest> latest = new HashMap<>();
        parts.unit().read(entities -> {
            latest.clear();
            for (EntryRow row : new EntryRowReader(parts.unit().dialect())
                    .byKey(
                            entities,
                            EntryRowReader.Column.ID,
                            there.stream().map(IdBytes::of).toList())
                    .values()) {
                VersionRow version = EntryRowReader.history(entities, row.change());
                boolean isFiled =
                        EntryVersion.Operation.ofCode(version.operation()).isFiled();
                latest.put(row.id(), new Latest(row, version.importNumber(), version.bodyFrom() != 0, isFiled));
            }
            return null;
        });
        return latest;
    }

    private Optional<JsonObject> shownAgain(RestoreBatch batch, ArchivedVersion version) {
        if (version.shows().isEmpty()) {
            return Optional.empty();
        }
        UUID entry = version.entry().value();
        int shows = version.shows().getAsInt();
        return batch.body(entry, shows)
                .or(() -> parts.unit()
                        .read(entities -> EntryRowReader.version(entities, known.change(entry, shows))
                                .flatMap(row -> parts.bodies().shown(entities, row))));
    }

    private void commit(RestoreBatch batch) {
        long first = parts.log().commitInBulk((entities, changes) -> {
            long number = changes.take(batch.writes().size());
            RestoreStatements statements = new RestoreStatements(entities, parts.needs(), batch, known, number);
            statements.write();
            batch.writes()
                    .forEach(write -> write.version()
                            .body()
                            .ifPresent(body -> DocumentFiles.restore(
                                    entities, write.version().entry(), body, files.values())));
            batch.writes().stream()
                    .filter(write ->
                            write.version().entry().value().equals(person.id().value()))
                    .flatMap(write -> write.shown().stream())
                    .forEach(patient -> parts.patients().follow(entities, person, patient));
            return new ChangeLog.Done<>(() -> number, () -> changes(batch, statements));
        });
        for (int i = 0; i < batch.writes().size(); i++) {
            ArchivedVersion version = batch.writes().get(i).version();
            known.added(version.entry().value(), first + i);
            positions.put(version.position(), first + i);
        }
        parts.patients().changed(person, new EntryId(person.id().value()));
    }

    private List<Change> changes(RestoreBatch batch, RestoreStatements statements) {
        Map<UUID, Integer> newest = new HashMap<>();
        for (int i = 0; i < batch.writes().size(); i++) {
            newest.put(batch.writes().get(i).row().id(), i);
        }
        List<Change> changes = new ArrayList<>(batch.writes().size());
        for (int i = 0; i < batch.writes().size(); i++) {
            int place = i;
            RestoreBatch.Write write = batch.writes().get(i);
            VersionRow row = statements.row(i);
            boolean isNewest = newest.get(write.row().id()) == place;
            changes.add(new Change(
                    row.change(),
                    write.version().entry(),
                    person.id(),
                    write.row().typeName(),
                    write.shown()
                            .filter(entry -> isNewest)
                            .map(entry -> parts.assembly()
                                    .entry(write.row().at(row.change()), row, entry.projection(), entry.body())),
                    row.bodyAt() == 0));
        }
        return changes;
    }

    private ImportReport report() {
        long different = known.count(KnownVersions.Fate.DIFFERENT);
        List<RejectedItem> warnings = different == 0 ? List.of() : List.of(ArchiveProblems.different(different));
        return new ImportReport(
                known.count(KnownVersions.Fate.CREATED),
                known.count(KnownVersions.Fate.EXTENDED),
                known.count(KnownVersions.Fate.UNCHANGED) + different,
                0,
                0,
                List.of(),
                warnings);
    }

    @Override
    public void finish(List<FactDecision> facts, List<ArchivedJoin> joins, List<ReminderAnswer> reminders) {
        parts.unit().writeInTurn(entities -> {
            numbers.forEach((job, number) -> {
                if (ArchivedImports.isSilent(entities, number)) {
                    ArchivedImports.said(
                            entities, number, positions.changes(imports.get(job).said()));
                }
            });
            parts.facts().restore(entities, person.number(), facts);
            parts.joins().restore(entities, person, joins);
            parts.reminders().restore(entities, person, reminders);
            return null;
        });
    }

    @Override
    public void forget(ArtifactId file) {
        boolean isRead = parts.unit().read(entities -> ArchivedImports.hasRead(entities, file));
        if (!isRead) {
            parts.artifacts().remove(person, file);
        }
    }
}
