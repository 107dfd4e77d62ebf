// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.move.FormerRecords;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports in the database. */
@Component(service = ImportStore.class)
public final class JpaImportStore implements ImportStore {

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;
    private final KeyedHash hash;
    private final AccountNumbers accounts;
    private final ImportUndo undo;
    private final ImportedEntries made;
    private final ReferenceResolver references;
    private final ItemKeys keys;

    @Activate
    public JpaImportStore(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly,
            @Reference EntryNeeds needs,
            @Reference KeyedHash hash,
            @Reference AccountNumbers accounts) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
        this.assembly = assembly;
        this.needs = needs;
        this.hash = hash;
        this.accounts = accounts;
        this.undo = new ImportUndo(unit, log, persons, preparation, assembly);
        this.made = new ImportedEntries(unit.dialect(), assembly);
        this.keys = new ItemKeys(unit, preparation, sources);
        this.references = new ReferenceResolver(unit, preparation, hash, keys);
    }

    @Override
    public ImportLedger open(
            JobId job,
            PersonId person,
            ArtifactId artifact,
            String sourceKey,
            String sourceLabel,
            SourceRef.Kind sourceKind,
            VersionOrder order,
            Caller caller) {
        PersonKey key = access.openWhole(caller, Operation.CREATE, person);
        FormerKeys former = unit.read(entities -> FormerKeys.of(entities, keys, sources, key, sourceKey));
        NewSource source = new NewSource(sourceKey, sourceLabel, sourceKind);
        ImportEntity row = find(job).orElseGet(() -> begin(job, key, artifact, source, former));
        if (row.person() != key.number()) {
            throw notFound(job);
        }
        if (row.state() != ImportState.DONE) {
            throw ProblemCode.IMPORT_UNDONE
                    .problem("The import was taken back. Take the undo back to see its entries again.")
                    .exception();
        }
        return new JdbcImportLedger(
                unit,
                log,
                preparation,
                assembly,
                needs,
                hash,
                references,
                keys,
                former,
                order,
                key,
                accounts.of(caller.account()),
                row,
                sources);
    }

    private ImportEntity begin(JobId job, PersonKey person, ArtifactId artifact, NewSource source, FormerKeys former) {
        try {
            ImportEntity begun = unit.writeInTurn(entities -> {
                int number = number(entities, person, source, former);
                ImportEntity row = new ImportEntity(
                        Math.toIntExact(CounterEntity.take(entities, "import", 1)),
                        job.value(),
                        person.number(),
                        number,
                        artifact.value(),
                        Instant.ofEpochMilli(System.currentTimeMillis()),
                        isFirst(entities, person.number()),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        ImportState.DONE);
                entities.persist(row);
                return row;
            });
            sources.changed(person);
            return begun;
        } catch (DuplicateKeyException e) {
            return find(job).orElseThrow(() -> e);
        }
    }

    /** What was moved here brought its source along, which goes on with the next file. */
    private int number(EntityManager entities, PersonKey person, NewSource source, FormerKeys former) {
        return sources.find(entities, person.number(), source.key())
                .or(() -> former.source(entities, sources))
                .orElseGet(() -> sources.number(entities, person, source.key(), source.label(), source.kind()));
    }

    /** What was moved here may be said again by the first file as well. */
    private static boolean isFirst(EntityManager entities, int person) {
        return FormerRecords.of(entities, person).isEmpty() && hasNone(entities, person);
    }

    private static boolean hasNone(EntityManager entities, int person) {
        return entities.createQuery(
                                "select count(i) from Import i where i.person = :person and i.created > 0", Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                == 0;
    }

    private Optional<ImportEntity> find(JobId job) {
        return unit
                .read(entities -> entities.createQuery("select i from Import i where i.job = :job", ImportEntity.class)
                        .setParameter("job", IdBytes.of(job.value()))
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller) {
        PersonKey key = access.openWhole(caller, Operation.CREATE, person);
        Map<EntryRowReader.Key, ItemIdentity> wanted = new HashMap<>();
        identities.forEach(identity -> keys.find(key.number(), identity)
                .ifPresent(bytes -> wanted.put(new EntryRowReader.Key(bytes), identity)));
        Map<ItemIdentity, EntryId> found = new HashMap<>();
        references
                .items(List.copyOf(wanted.keySet()))
                .forEach((bytes, row) -> found.put(wanted.get(bytes), new EntryId(row.id())));
        List<ItemIdentity> unknown =
                identities.stream().filter(each -> !found.containsKey(each)).toList();
        EntryRowReader rows = new EntryRowReader(unit.dialect());
        unit.read(entities -> FormerKeys.of(entities, keys, sources, key, "").find(entities, rows, unknown))
                .forEach((identity, row) -> found.put(identity, new EntryId(row.id())));
        return found;
    }

    @Override
    public long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        return undo.run(Reversal.UNDO, order, required(job, Operation.DELETE, caller), progress);
    }

    @Override
    public long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        return undo.run(Reversal.REDO, order, required(job, Operation.CREATE, caller), progress);
    }

    private ImportEntity required(JobId job, Operation operation, Caller caller) {
        ImportEntity row = visible(job, caller).orElseThrow(() -> notFound(job));
        access.openWhole(caller, operation, persons.get(row.person()).id());
        return row;
    }

    private Optional<ImportEntity> visible(JobId job, Caller caller) {
        Optional<ImportEntity> row = find(job);
        if (row.isEmpty()) {
            access.policy().requireKnown(caller);
        }
        return row.filter(each -> access.read(caller, each.person()).isPresent());
    }

    private static ProblemException notFound(JobId job) {
        return ProblemCode.JOB_NOT_FOUND
                .problem("There is no such job.", job.toString())
                .exception();
    }

    @Override
    public Map<String, String> resolve(EntryId from, Collection<String> texts, Caller caller) {
        return references.resolve(from, texts, row -> access.mayRead(caller, row));
    }

    @Override
    public EntryPage made(JobId job, Optional<String> cursor, int limit, Caller caller) {
        ImportEntity row = visible(job, caller).orElseThrow(() -> notFound(job));
        PersonScope scope = access.read(caller, row.person()).orElseThrow(() -> notFound(job));
        ChangeRuns changes = undo.changes(row.number());
        return unit.read(entities -> made.page(entities, row.number(), changes, cursor, limit, scope));
    }

    @Override
    public Optional<Summary> summary(JobId job, Caller caller) {
        return visible(job, caller)
                .map(row -> new Summary(
                        new ArtifactId(row.artifact()), sources.get(row.source()), ImportState.isUndone(row.state())));
    }

    private record NewSource(String key, String label, SourceRef.Kind kind) {}
}
