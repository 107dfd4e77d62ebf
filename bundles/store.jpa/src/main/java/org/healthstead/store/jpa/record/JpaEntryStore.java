// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EnteredInError;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.EntryWriter.WrittenEntry;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries in the database. The decision about access comes first in every method. */
@Component(service = EntryStore.class)
public final class JpaEntryStore implements EntryStore {

    private static final int MAX_REQUEST = 100;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryWriter writer;
    private final EntryHistory history;
    private final SourceStatements statements;
    private final AccountNumbers accounts;
    private final OwnPatients patients;
    private final EntryAssembly assembly;
    private final Timeline timeline;
    private final NewestLines newest;
    private final EntryRowReader rows;

    @Activate
    public JpaEntryStore(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly,
            @Reference EntryWriter writer,
            @Reference EntryHistory history,
            @Reference AccountNumbers accounts,
            @Reference OwnPatients patients) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
        this.writer = writer;
        this.history = history;
        this.statements = new SourceStatements(history);
        this.accounts = accounts;
        this.patients = patients;
        this.assembly = assembly;
        IndexRanges ranges = new IndexRanges(preparation.projections().kinds());
        this.timeline = new Timeline(unit.dialect(), assembly, ranges);
        this.newest = new NewestLines(unit.dialect(), assembly, persons, ranges);
        this.rows = new EntryRowReader(unit.dialect());
    }

    @Override
    public Optional<Entry> find(EntryId id, Caller caller) {
        return visible(id, caller).map(seen -> unit.read(entities -> history.current(entities, seen.row())));
    }

    @Override
    public Optional<Entry> find(EntryId id, int version, Caller caller) {
        return visible(id, caller)
                .flatMap(seen -> unit.read(entities -> history.version(entities, seen.row(), version))
                        .filter(entry -> seen.scope()
                                .admits(
                                        entry.projection().accessCategory(),
                                        entry.projection().confidential())));
    }

    @Override
    public List<EntryVersion> versions(EntryId id, Caller caller) {
        return visible(id, caller)
                .map(seen -> unit.read(entities -> history.versions(entities, seen.row())))
                .orElse(List.of());
    }

    @Override
    public List<EntryOrigin> origins(EntryId id, Caller caller) {
        return visible(id, caller)
                .map(seen -> unit.read(entities -> history.origins(entities, seen.row())))
                .orElse(List.of());
    }

    @Override
    public Optional<SourceStatement> sourceStatement(EntryId id, Caller caller) {
        return visible(id, caller)
                .flatMap(seen -> unit.read(entities -> statements.find(entities, seen.row()))
                        .filter(statement -> seen.scope()
                                .admits(
                                        statement.entry().projection().accessCategory(),
                                        statement.entry().projection().confidential())));
    }

    @Override
    public void declineStatement(EntryId id, int version, Caller caller) {
        decide(id, caller, (entities, row, author) -> statements.decline(entities, row, version, author));
    }

    @Override
    public void reconsiderStatement(EntryId id, int version, Caller caller) {
        decide(id, caller, (entities, row, author) -> statements.reconsider(entities, row, version, author));
    }

    private void decide(EntryId id, Caller caller, Decision decision) {
        changeable(id, caller);
        int author = accounts.of(caller.account());
        unit.writeInTurn(entities -> {
            EntryRow row = EntryRowReader.entry(entities, id)
                    .filter(EntryRow::isThere)
                    .orElseThrow(() -> RecordAccess.entryNotFound(id));
            decision.write(entities, row, author);
            return row;
        });
    }

    @Override
    public List<EntryLine> lines(List<EntryId> ids, Caller caller) {
        access.policy().requireKnown(caller);
        return unit.read(entities ->
                readable(entities, ids, caller).stream().map(assembly::line).toList());
    }

    @Override
    public Map<EntryId, JsonObject> bodies(Collection<EntryId> ids, Caller caller) {
        access.policy().requireKnown(caller);
        return unit.read(entities -> assembly.bodies(entities, unit.dialect(), readable(entities, ids, caller)));
    }

    private List<EntryRow> readable(EntityManager entities, Collection<EntryId> ids, Caller caller) {
        List<byte[]> keys = ids.stream().map(id -> IdBytes.of(id.value())).toList();
        Map<EntryRowReader.Key, EntryRow> found = rows.byKey(entities, EntryRowReader.Column.ID, keys);
        return keys.stream()
                .map(key -> found.get(new EntryRowReader.Key(key)))
                .filter(row -> row != null && row.isThere())
                .map(row -> assembly.fresh(entities, row))
                .filter(row -> access.mayRead(caller, row))
                .toList();
    }

    @Override
    public List<EntryLine> alike(EntryId id, int limit, Caller caller) {
        return visible(id, caller)
                .map(seen -> unit.read(entities -> timeline.alike(entities, seen.row(), limit, seen.scope())))
                .orElse(List.of());
    }

    @Override
    public EntryPage page(EntryQuery query, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.READ, query.person());
        return unit.read(entities -> timeline.page(entities, query, opened.person(), opened.scope()));
    }

    @Override
    public Map<PersonId, List<EntryLine>> newest(
            Collection<PersonId> people, String type, DayRange days, int perPerson, Caller caller) {
        if (perPerson < 1 || perPerson > EntryQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("perPerson is " + perPerson + ", wanted 1 to " + EntryQuery.MAX_LIMIT);
        }
        List<PersonScope> scopes = access.policy().scopes(caller, Operation.READ, people);
        return unit.read(entities -> newest.read(entities, scopes, type, days, perPerson));
    }

    @Override
    public Entry create(PersonId person, JsonObject body, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.CREATE, person);
        PersonKey key = opened.person();
        PreparedEntry prepared = preparation.prepare(TimeOrderedIds.next(), key, body);
        requireAdmitted(opened.scope(), prepared);
        int author = accounts.of(caller.account());
        return log.commit((entities, numbers) -> {
            int source = sources.typed(entities, key);
            return done(writer.create(entities, prepared, key, source, author, numbers.take(1)));
        });
    }

    @Override
    public Entry createOnce(PersonId person, String request, JsonObject body, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.CREATE, person);
        PersonKey key = opened.person();
        byte[] identity = preparation.requestIdentity(key.number(), required(request));
        Optional<Entry> before = made(identity, caller);
        if (before.isPresent()) {
            return before.get();
        }
        PreparedEntry prepared = preparation.prepare(TimeOrderedIds.next(), key, body);
        requireAdmitted(opened.scope(), prepared);
        int author = accounts.of(caller.account());
        try {
            return log.commit((entities, numbers) -> {
                int source = sources.typed(entities, key);
                return done(writer.create(entities, prepared, key, source, author, numbers.take(1), identity));
            });
        } catch (DuplicateKeyException e) {
            // The same request was under way in another thread.
            return made(identity, caller).orElseThrow(() -> e);
        }
    }

    private static String required(String request) {
        if (request.isBlank() || request.length() > MAX_REQUEST) {
            throw new IllegalArgumentException("a request of " + request.length() + " characters");
        }
        return request;
    }

    private Optional<Entry> made(byte[] identity, Caller caller) {
        return unit.read(entities ->
                        rows.byKey(entities, EntryRowReader.Column.IDENTITY, List.of(identity)).values().stream()
                                .findFirst())
                .flatMap(row -> find(new EntryId(row.id()), caller));
    }

    @Override
    public Entry update(EntryId id, int expectedVersion, JsonObject body, String reason, Caller caller) {
        return change(id, expectedVersion, EntryVersion.Operation.UPDATED, current -> body, reason, caller);
    }

    @Override
    public Entry markEnteredInError(EntryId id, int expectedVersion, String reason, Caller caller) {
        return change(
                id, expectedVersion, EntryVersion.Operation.ENTERED_IN_ERROR, EnteredInError::mark, reason, caller);
    }

    private Entry change(
            EntryId id,
            int expectedVersion,
            EntryVersion.Operation operation,
            UnaryOperator<JsonObject> edit,
            String reason,
            Caller caller) {
        String why = VersionReasons.checked(reason);
        ReadableRow seen = changeable(id, caller);
        PersonScope scope = seen.scope();
        PersonKey person = persons.get(seen.row().person());
        requireVersion(seen.row(), expectedVersion);
        JsonObject before =
                unit.read(entities -> history.current(entities, seen.row())).body();
        PreparedEntry prepared = preparation.prepare(id.value(), person, edit.apply(before));
        requireSameType(before, prepared.body());
        requireAdmitted(scope, prepared);
        patients.requireAllowed(person, id, operation);
        int author = accounts.of(caller.account());
        Entry changed = log.commit((entities, numbers) -> {
            long change = numbers.take(1);
            EntryRow current = EntryRowReader.entry(entities, id).orElseThrow();
            requireVersion(current, expectedVersion);
            patients.follow(entities, person, prepared);
            WrittenEntry written = writer.update(entities, prepared, person, current, author, change, operation);
            VersionReasons.add(entities, person, written.version(), why);
            return done(written);
        });
        patients.changed(person, id);
        return changed;
    }

    /** An entry that this caller may change, with the scope that says so. */
    private ReadableRow changeable(EntryId id, Caller caller) {
        EntryRow row = visible(id, caller)
                .orElseThrow(() -> RecordAccess.entryNotFound(id))
                .row();
        PersonScope scope = access.policy()
                .require(caller, Operation.UPDATE, persons.get(row.person()).id());
        scope.require(
                AccessCategory.ofCode(row.derived().accessCategory()),
                row.derived().confidential());
        return new ReadableRow(row, scope);
    }

    private ChangeLog.Done<Entry> done(WrittenEntry written) {
        // The source of a first entry has no row outside of this transaction yet, so the value is made after it.
        return new ChangeLog.Done<>(
                () -> writer.entry(written), () -> List.of(EntryWriter.change(writer.entry(written))));
    }

    /** An entry that is there for this caller. */
    private Optional<ReadableRow> visible(EntryId id, Caller caller) {
        Optional<EntryRow> row = unit.read(entities -> EntryRowReader.entry(entities, id)
                .filter(EntryRow::isThere)
                .map(there -> assembly.fresh(entities, there)));
        if (row.isEmpty()) {
            access.policy().requireKnown(caller);
            return Optional.empty();
        }
        return access.read(caller, row.get().person())
                .filter(scope -> RecordAccess.admits(scope, row.get()))
                .map(scope -> new ReadableRow(row.get(), scope));
    }

    private static void requireVersion(EntryRow row, int expected) {
        if (row.version() != expected || !row.isThere()) {
            throw ProblemCode.ENTRY_VERSION
                    .problem(
                            "The entry is at version " + row.version() + ", the change was made to version " + expected
                                    + ". Look at the newer one and make the change again.",
                            Integer.toString(row.version()),
                            Integer.toString(expected))
                    .exception();
        }
    }

    private static void requireSameType(JsonObject before, JsonObject after) {
        String wanted = before.string("resourceType").orElse("");
        String got = after.string("resourceType").orElse("");
        if (!wanted.equals(got)) {
            throw EntryPreparation.invalid("The entry is of type " + wanted + " and stays so.", got);
        }
    }

    private static void requireAdmitted(PersonScope scope, PreparedEntry entry) {
        scope.require(entry.projection().accessCategory(), entry.projection().confidential());
    }

    /**
     * @param row of the entry
     * @param scope that opens it
     */
    private record ReadableRow(EntryRow row, PersonScope scope) {}

    /** Writes what a person has decided about an entry. */
    private interface Decision {
        void write(EntityManager entities, EntryRow row, int author);
    }
}
