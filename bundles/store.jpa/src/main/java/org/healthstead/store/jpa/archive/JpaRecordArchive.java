// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.archive.ArchivedPerson;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.RecordWriter;
import org.healthstead.store.jpa.account.GrantEntity;
import org.healthstead.store.jpa.artifact.ArtifactNames;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.imports.ArchivedImports;
import org.healthstead.store.jpa.person.ArchivedSources;
import org.healthstead.store.jpa.person.PersonDetails;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whole records in the database. The decision about access comes first in every method. */
@Component(service = RecordArchive.class)
public final class JpaRecordArchive implements RecordArchive {

    private final RestoreParts parts;
    private final StoreUnit unit;
    private final ChangeLog log;
    private final EntryAssembly assembly;
    private final RecordAccess access;
    private final Persons persons;
    private final EntryBodies bodies;
    private final ArtifactNames files;
    private final PersonNames names;

    @Activate
    public JpaRecordArchive(
            @Reference RestoreParts parts,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference EntryBodies bodies,
            @Reference ArtifactNames files,
            @Reference PersonNames names) {
        this.parts = parts;
        this.unit = parts.unit();
        this.log = parts.log();
        this.assembly = parts.assembly();
        this.access = access;
        this.persons = persons;
        this.bodies = bodies;
        this.files = files;
        this.names = names;
    }

    @Override
    public RecordSnapshot snapshot(PersonId id, Caller caller) {
        RecordAccess.OpenedRecord opened = open(id, caller);
        PersonKey key = opened.person();
        PersonScope scope = opened.scope();
        Person person = persons.details(id)
                .orElseThrow(() -> RecordAccess.personNotFound(id))
                .details()
                .toPerson(id);
        long latest = log.latest();
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        RecordHeads heads =
                unit.read(entities -> new HeadReader(entities, unit.dialect(), assembly, latest).read(key, scope));
        Map<Integer, JobId> jobs =
                scope.isWhole() ? unit.read(entities -> ArchivedImports.jobs(entities, key)) : Map.of();
        Map<Integer, SourceId> sources =
                scope.isWhole() ? unit.read(entities -> ArchivedSources.ids(entities, key)) : Map.of();
        Provenance provenance =
                scope.isWhole() ? unit.read(entities -> provenance(entities, key, heads)) : Provenance.NONE;
        return new JpaRecordSnapshot(
                unit,
                assembly,
                person,
                now,
                heads,
                new VersionReader(unit, assembly, bodies, key, scope, heads, jobs, sources),
                provenance);
    }

    private Provenance provenance(EntityManager entities, PersonKey person, RecordHeads heads) {
        return new Provenance(
                true,
                ArtifactRows.of(entities, person.number(), files),
                ArchivedSources.of(entities, person, parts.sources()),
                ArchivedImports.of(entities, person, parts.sources(), heads::before),
                parts.facts().all(entities, person.number()),
                parts.joins().of(entities, person),
                parts.reminders().of(entities, person));
    }

    @Override
    public Extent extent(PersonId id, Caller caller) {
        RecordAccess.OpenedRecord opened = open(id, caller);
        int person = opened.person().number();
        boolean isWhole = opened.scope().isWhole();
        return unit.read(entities -> {
            Number entries = (Number) entities.createNativeQuery("SELECT COUNT(*) FROM ENTRY"
                            + unit.dialect().index("IX_ENTRY_TIME") + " WHERE PERSON = ? AND STATE = "
                            + EntryRow.THERE + RecordAccess.predicate(opened.scope()))
                    .setParameter(1, person)
                    .getSingleResult();
            long[] files = isWhole ? ArtifactRows.extent(entities, person) : new long[2];
            return new Extent(isWhole, entries.longValue(), files[0], files[1]);
        });
    }

    @Override
    public Person add(ArchivedPerson archived, Caller caller) {
        Person person = archived.person();
        PersonId id = person.id();
        Grant grant = access.policy().requireMayAddPerson(caller, id);
        if (persons.find(id).isPresent()) {
            if (access.policy().scope(caller, Operation.CREATE, id).isEmpty()) {
                throw ArchiveProblems.taken().exception();
            }
            return persons.details(id).orElseThrow().details().toPerson(id);
        }
        boolean isTaken = unit.read(entities ->
                EntryRowReader.entry(entities, new EntryId(id.value())).isPresent());
        if (isTaken) {
            throw ArchiveProblems.taken().exception();
        }
        PersonDetails details =
                new PersonDetails(person.name(), person.birthDate(), person.sex(), person.colour(), person.photo());
        log.commit((entities, numbers) -> {
            PersonKey key = persons.add(entities, id, details);
            entities.persist(new GrantEntity(grant));
            int source = parts.sources().typed(entities, key, archived.typed());
            RestoreBatch batch = new RestoreBatch(parts.preparation(), key, new HashMap<>());
            batch.add(
                    archived.patient(),
                    0,
                    source,
                    Optional.empty(),
                    parts.preparation().projections().within(entities, key, source));
            KnownVersions none = new KnownVersions(unit.dialect(), key.number());
            new RestoreStatements(entities, parts.needs(), batch, none, numbers.take(1)).write();
            return new ChangeLog.Done<>(() -> null, List::of);
        });
        names.forget();
        return person;
    }

    @Override
    public RecordWriter writer(PersonId id, Caller caller) {
        return new JpaRecordWriter(parts, access.openWhole(caller, Operation.CREATE, id));
    }

    /** What the caller may both read and take along. */
    private RecordAccess.OpenedRecord open(PersonId id, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.READ, id);
        PersonScope read = opened.scope();
        PersonScope export = access.policy().require(caller, Operation.EXPORT, id);
        Set<AccessCategory> both = EnumSet.copyOf(read.categories());
        both.retainAll(export.categories());
        if (both.isEmpty()) {
            throw PersonScope.forbidden();
        }
        return new RecordAccess.OpenedRecord(
                new PersonScope(id, both, read.confidential() && export.confidential()), opened.person());
    }
}
