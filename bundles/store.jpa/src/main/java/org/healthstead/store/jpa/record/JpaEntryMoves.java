// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryEntity;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.VersionEntity;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves entries between records. The place of a version says with which entry it belongs together: that of the version
 * that took an entry out names the new one and how many versions that got, that of the first version there names the
 * old one.
 */
@Component(service = EntryMoves.class)
public final class JpaEntryMoves implements EntryMoves {

    private static final String FROM = "from ";
    private static final String TO = "to ";

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryBodies bodies;
    private final EntryNeeds needs;
    private final OwnPatients patients;
    private final AccountNumbers accounts;

    @Activate
    public JpaEntryMoves(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly,
            @Reference EntryBodies bodies,
            @Reference EntryNeeds needs,
            @Reference OwnPatients patients,
            @Reference AccountNumbers accounts) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
        this.assembly = assembly;
        this.bodies = bodies;
        this.needs = needs;
        this.patients = patients;
        this.accounts = accounts;
    }

    @Override
    public Entry move(EntryId id, int expectedVersion, PersonId to, Caller caller) {
        EntryRow seen = changeable(id, caller);
        PersonKey from = persons.get(seen.person());
        patients.requireAllowed(from, id, EntryVersion.Operation.MOVED);
        requireVersion(seen, expectedVersion);
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.CREATE, to);
        if (opened.person().number() == seen.person()) {
            throw nowhere("The entry is in this record already.");
        }
        UUID newId = TimeOrderedIds.next();
        MovedHistory history =
                unit.read(entities -> MovedHistory.read(entities, seen, newId, opened.person(), bodies, preparation));
        opened.scope()
                .require(
                        history.current().projection().accessCategory(),
                        history.current().projection().confidential());
        SourceRef source = sources.get(seen.source());
        int author = accounts.of(caller.account());
        return log.commit((entities, numbers) -> {
            requireVersion(EntryRowReader.entry(entities, id).orElseThrow(), expectedVersion);
            int sourceThere = source(entities, opened.person(), source);
            long first = numbers.take(1 + history.steps().size());
            Written gone =
                    takeOut(entities, seen, TO + newId + " " + history.steps().size(), author, first);
            Written there = putIn(entities, history, opened.person(), sourceThere, FROM + id, first + 1);
            return done(there, history.current(), List.of(gone), history.steps().size());
        });
    }

    private int source(EntityManager entities, PersonKey person, SourceRef source) {
        return source.kind() == SourceRef.Kind.PERSON
                ? sources.typed(entities, person)
                : sources.number(entities, person, "moved/" + source.id(), source.label(), source.kind());
    }

    private Written takeOut(EntityManager entities, EntryRow row, String place, int author, long change) {
        EntryRow gone = row.moved(EntryRow.MOVED, change, row.version() + 1, author);
        VersionRow version = new VersionRow(
                change,
                row.id(),
                row.person(),
                gone.version(),
                row.change(),
                0,
                EntryWriter.now(),
                EntryVersion.Operation.MOVED.code(),
                0,
                author,
                place,
                0,
                null);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(gone);
        entities.persist(new VersionEntity(version));
        return new Written(gone, version);
    }

    private Written putIn(
            EntityManager entities, MovedHistory history, PersonKey person, int source, String place, long first) {
        List<VersionRow> versions = history.rows(person, first, EntryWriter.now(), place);
        VersionRow last = versions.getLast();
        EntryRow row = preparation.entryRow(
                history.current(),
                person,
                source,
                last.author(),
                preparation.ownIdentity(source, history.id()),
                last.change(),
                last.version());
        entities.persist(new EntryEntity(row));
        versions.forEach(version -> entities.persist(new VersionEntity(version)));
        needs.add(entities, row, history.current().projection(), EntryNeeds.NOTHING_SEEN);
        return new Written(row, last);
    }

    /** @param versions how many were written of the entry that is there now */
    private ChangeLog.Done<Entry> done(Written there, PreparedEntry shown, List<Written> gone, int versions) {
        return new ChangeLog.Done<>(() -> entry(there, shown), () -> changes(there, shown, gone, versions));
    }

    private Entry entry(Written written, PreparedEntry shown) {
        return assembly.entry(written.row(), written.version(), shown.projection(), shown.body());
    }

    private List<Change> changes(Written there, PreparedEntry shown, List<Written> gone, int versions) {
        List<Change> changes = new ArrayList<>();
        gone.forEach(each -> changes.add(change(each.row(), each.version().change(), Optional.empty(), true)));
        long last = there.version().change();
        for (long number = last - versions + 1; number < last; number++) {
            changes.add(change(there.row(), number, Optional.empty(), false));
        }
        changes.add(change(there.row(), last, Optional.of(entry(there, shown)), false));
        return changes;
    }

    private Change change(EntryRow row, long number, Optional<Entry> state, boolean isWithdrawn) {
        return new Change(
                number, new EntryId(row.id()), persons.get(row.person()).id(), row.typeName(), state, isWithdrawn);
    }

    @Override
    public Entry moveBack(EntryId moved, Caller caller) {
        EntryRow there = changeable(moved, caller);
        EntryRow gone = origin(there).orElseThrow(() -> nowhere("The entry did not come from another record."));
        PersonScope scope = access.policy()
                .require(caller, Operation.UPDATE, persons.get(gone.person()).id());
        scope.require(
                AccessCategory.ofCode(gone.derived().accessCategory()),
                gone.derived().confidential());
        if (there.version() != versionsMoved(gone)) {
            throw changed(there, "It was changed since it was moved.");
        }
        PersonKey person = persons.get(gone.person());
        VersionRow shown = unit.read(entities -> EntryRowReader.version(
                        entities,
                        EntryRowReader.history(entities, gone.change()).previous())
                .orElseThrow());
        JsonObject body = unit.read(entities -> bodies.shown(entities, shown)).orElseThrow();
        PreparedEntry entry = preparation.prepare(gone.id(), person, body);
        int author = accounts.of(caller.account());
        return log.commit((entities, numbers) -> {
            requireVersion(EntryRowReader.entry(entities, moved).orElseThrow(), there.version());
            long first = numbers.take(2);
            Written left = takeOut(entities, there, TO + gone.id() + " 0", author, first);
            Written back = bringBack(entities, gone, entry, shown.bodyAt(), author, first + 1);
            return done(back, entry, List.of(left), 1);
        });
    }

    /** How many versions the entry had in the other record when it had just come there. */
    private int versionsMoved(EntryRow gone) {
        String place = unit.read(entities -> EntryRowReader.history(entities, gone.change()))
                .place();
        return Integer.parseInt(place.substring(place.lastIndexOf(' ') + 1));
    }

    private Written bringBack(
            EntityManager entities, EntryRow gone, PreparedEntry entry, long bodyFrom, int author, long change) {
        PersonKey person = persons.get(gone.person());
        EntryRow row = preparation
                .entryRow(entry, person, gone.source(), author, gone.identity(), change, gone.version() + 1)
                .refusing(gone.refused());
        VersionRow version = new VersionRow(
                change,
                row.id(),
                row.person(),
                row.version(),
                gone.change(),
                bodyFrom,
                EntryWriter.now(),
                EntryVersion.Operation.RESTORED.code(),
                0,
                author,
                "",
                0,
                null);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(row);
        entities.persist(new VersionEntity(version));
        needs.add(entities, row, entry.projection(), EntryNeeds.NOTHING_SEEN);
        return new Written(row, version);
    }

    @Override
    public Optional<PersonId> cameFrom(EntryId id, Caller caller) {
        return row(id, caller)
                .flatMap(this::origin)
                .map(row -> persons.get(row.person()).id())
                .filter(person ->
                        access.policy().scope(caller, Operation.READ, person).isPresent());
    }

    /** The entry that this one was before it was moved, as long as it has not come back. */
    private Optional<EntryRow> origin(EntryRow there) {
        return unit.read(entities -> {
            String place = EntryHistory.chain(entities, there).getLast().place();
            return place.startsWith(FROM)
                    ? EntryRowReader.entry(entities, EntryId.parse(place.substring(FROM.length())))
                            .filter(row -> row.state() == EntryRow.MOVED)
                    : Optional.empty();
        });
    }

    private Optional<EntryRow> row(EntryId id, Caller caller) {
        access.policy().requireKnown(caller);
        return unit.read(entities -> EntryRowReader.entry(entities, id).filter(EntryRow::isThere))
                .filter(row -> access.mayRead(caller, row));
    }

    private EntryRow changeable(EntryId id, Caller caller) {
        EntryRow row = row(id, caller).orElseThrow(() -> RecordAccess.entryNotFound(id));
        access.policy()
                .require(caller, Operation.UPDATE, persons.get(row.person()).id())
                .require(
                        AccessCategory.ofCode(row.derived().accessCategory()),
                        row.derived().confidential());
        return row;
    }

    private static void requireVersion(EntryRow row, int expected) {
        if (row.version() != expected || !row.isThere()) {
            throw changed(row, "The move was asked for version " + expected + ".");
        }
    }

    private static ProblemException changed(EntryRow row, String why) {
        return ProblemCode.ENTRY_VERSION
                .problem("The entry is at version " + row.version() + ". " + why, Integer.toString(row.version()))
                .exception();
    }

    private static ProblemException nowhere(String why) {
        return ProblemCode.ENTRY_MOVE.problem(why + " Nothing was moved.").exception();
    }

    /** A row and its current version, as they were written. */
    private record Written(EntryRow row, VersionRow version) {}
}
