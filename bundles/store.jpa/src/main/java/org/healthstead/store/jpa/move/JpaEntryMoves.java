// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
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
import org.healthstead.store.jpa.document.DocumentCopies;
import org.healthstead.store.jpa.document.DocumentFiles;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.move.EntryTransfer.Written;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.record.EntryHistory;
import org.healthstead.store.jpa.record.OwnPatients;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves single entries between records. */
@Component(service = EntryMoves.class)
public final class JpaEntryMoves implements EntryMoves {

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final Sources sources;
    private final OwnPatients patients;
    private final AccountNumbers accounts;
    private final DocumentCopies documents;
    private final MovedHistoryReader histories;
    private final EntryTransfer transfer;

    @Activate
    public JpaEntryMoves(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference OwnPatients patients,
            @Reference AccountNumbers accounts,
            @Reference DocumentCopies documents,
            @Reference MovedHistoryReader histories,
            @Reference EntryTransfer transfer) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.patients = patients;
        this.accounts = accounts;
        this.documents = documents;
        this.histories = histories;
        this.transfer = transfer;
    }

    @Override
    public Entry move(EntryId id, int expectedVersion, PersonId to, Caller caller) {
        EntryRow seen = changeable(id, caller);
        PersonKey from = persons.get(seen.person());
        patients.requireAllowed(from, id, EntryVersion.Operation.MOVED);
        requireVersion(seen, expectedVersion);
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.CREATE, to);
        PersonKey person = opened.person();
        if (person.number() == seen.person()) {
            throw nowhere("The entry is in this record already.");
        }
        List<ArtifactId> files = documents.of(from).getOrDefault(id.value(), List.of());
        Map<ArtifactId, ArtifactId> copies = documents.copy(files, person);
        MovedBodies moved = new MovedBodies(to, copies, reference -> Optional.empty());
        UUID newId = TimeOrderedIds.next();
        MovedHistory history = unit.read(entities -> histories.read(entities, seen, newId, person, moved));
        opened.scope()
                .require(
                        history.current().projection().accessCategory(),
                        history.current().projection().confidential());
        SourceRef source = sources.get(seen.source());
        int author = accounts.of(caller.account());
        return log.commit((entities, numbers) -> {
            requireVersion(EntryRowReader.entry(entities, id).orElseThrow(), expectedVersion);
            int sourceThere = transfer.source(entities, person, source);
            int versions = history.steps().size();
            long first = numbers.take(1 + versions);
            MoveTrail trail = new MoveTrail(new EntryId(newId), versions, Optional.empty());
            Written gone = transfer.takeOut(entities, seen, trail, author, first);
            Written there = transfer.putIn(entities, history, person, sourceThere, id, first + 1);
            copies.values().forEach(copy -> DocumentFiles.add(entities, copy, new EntryId(newId)));
            FormerRecords.add(entities, person, from);
            return done(there, history.current(), gone, versions);
        });
    }

    /** @param versions how many were written of the entry that is there now */
    private ChangeLog.Done<Entry> done(Written there, PreparedEntry shown, Written gone, int versions) {
        return new ChangeLog.Done<>(() -> transfer.entry(there, shown), () -> {
            List<Change> changes = new ArrayList<>();
            changes.add(transfer.gone(gone));
            changes.addAll(transfer.came(there, shown, versions));
            return changes;
        });
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
        if (there.version() != trail(gone).versions()) {
            throw changed(there, "It was changed since it was moved.");
        }
        MovedHistoryReader.Shown shown = unit.read(entities -> histories.shown(entities, gone));
        int author = accounts.of(caller.account());
        return log.commit((entities, numbers) -> {
            requireVersion(EntryRowReader.entry(entities, moved).orElseThrow(), there.version());
            long first = numbers.take(2);
            MoveTrail back = new MoveTrail(new EntryId(gone.id()), 0, Optional.empty());
            Written left = transfer.takeOut(entities, there, back, author, first);
            Written restored = transfer.bringBack(entities, gone, shown, author, first + 1);
            return done(restored, shown.entry(), left, 1);
        });
    }

    private MoveTrail trail(EntryRow gone) {
        return unit.read(entities -> MoveTrail.to(
                        EntryRowReader.history(entities, gone.change()).place()))
                .orElseThrow();
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
            return MoveTrail.from(place)
                    .flatMap(here -> EntryRowReader.entry(entities, here))
                    .filter(row -> row.state() == EntryRow.MOVED);
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
}
