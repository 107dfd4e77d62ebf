// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.JoinedRecords;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves whole records and sources: decides, and keeps who is one with whom. */
@Component(service = RecordMoves.class)
public final class JpaRecordMoves implements RecordMoves {

    private final StoreUnit unit;
    private final RecordAccess access;
    private final Persons persons;
    private final PersonNames names;
    private final Sources sources;
    private final JoinedRecords joined;
    private final AccountNumbers accounts;
    private final MoveParts parts;

    @Activate
    public JpaRecordMoves(
            @Reference StoreUnit unit,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference PersonNames names,
            @Reference Sources sources,
            @Reference JoinedRecords joined,
            @Reference AccountNumbers accounts,
            @Reference MoveParts parts) {
        this.unit = unit;
        this.access = access;
        this.persons = persons;
        this.names = names;
        this.sources = sources;
        this.joined = joined;
        this.accounts = accounts;
        this.parts = parts;
    }

    @Override
    public long count(MoveOrder order, Caller caller) {
        Ends ends = ends(order, caller, Operation.CREATE);
        requireWay(order, ends);
        return unit.read(entities -> ends.selection().ids(entities, unit.dialect(), EntryRow.THERE))
                .size();
    }

    @Override
    public long move(JobId job, MoveOrder order, Caller caller, Progress progress) {
        Ends ends = ends(order, caller, Operation.CREATE);
        if (joined.from(ends.to().number()).stream().noneMatch(row -> row.job().equals(job))) {
            requireWay(order, ends);
        }
        if (order.isJoin()) {
            joined.join(ends.selection().person(), ends.to(), job);
            names.forget();
        }
        MoveRun run = new MoveRun(parts, ends.selection(), ends.to(), job, accounts.of(caller.account()));
        if (order.isJoin() && run.isAtStart() && mayDecide(order, caller)) {
            parts.decisions().carrySeries(ends.selection().person(), ends.to());
        }
        long moved = run.move(progress);
        sources.changed(ends.to());
        return moved;
    }

    @Override
    public Returned moveBack(JobId job, MoveOrder order, Caller caller, Progress progress) {
        Ends ends = ends(order, caller, Operation.UPDATE);
        if (order.isJoin()) {
            joined.part(ends.selection().person());
            names.forget();
            parts.decisions().takeSeriesBack(ends.selection().person(), ends.to(), caller.account());
        }
        return new MoveReturn(parts, ends.selection(), job, accounts.of(caller.account())).run(progress);
    }

    /** What is said of series is said of results that are there already, too. */
    private boolean mayDecide(MoveOrder order, Caller caller) {
        return access.policy()
                .scope(caller, Operation.UPDATE, order.to())
                .filter(PersonScope::isWhole)
                .isPresent();
    }

    @Override
    public void requireMayTakeBack(MoveOrder order, Caller caller) {
        ends(order, caller, Operation.UPDATE);
    }

    private Ends ends(MoveOrder order, Caller caller, Operation there) {
        PersonKey from = access.openWhole(caller, Operation.UPDATE, order.from());
        access.policy().requireWhole(caller, there, order.to());
        PersonKey to = persons.find(order.to()).orElseThrow(() -> RecordAccess.personNotFound(order.to()));
        int source = order.source()
                .map(id -> sources.place(id)
                        .filter(place -> place.person() == from.number())
                        .map(Sources.Place::number)
                        .orElseThrow(() -> ProblemCode.SOURCE_NOT_FOUND
                                .problem("There is no such source in the record.", id.toString())
                                .exception()))
                .orElse(0);
        return new Ends(new MoveSelection(from, source), to);
    }

    private void requireWay(MoveOrder order, Ends ends) {
        if (order.from().equals(order.to())) {
            throw nowhere("The record is the same.");
        }
        if (joined.into(ends.to().number()).isPresent()) {
            throw nowhere("The other record was joined with a third one: choose that.");
        }
        if (joined.into(ends.selection().person().number()).isPresent()) {
            throw nowhere("The record was joined with another one already.");
        }
    }

    private static ProblemException nowhere(String why) {
        return ProblemCode.ENTRY_MOVE.problem(why + " Nothing was moved.").exception();
    }

    @Override
    public Optional<PersonId> joinedTo(PersonId person) {
        return persons.find(person)
                .flatMap(key -> joined.into(key.number()))
                .map(number -> persons.get(number).id());
    }

    @Override
    public List<Joined> joinedFrom(PersonId person) {
        return persons.find(person).map(key -> joined.from(key.number())).orElse(List.of()).stream()
                .map(row -> new Joined(persons.get(row.person()).id(), row.job()))
                .toList();
    }

    /** From where and to where. */
    private record Ends(MoveSelection selection, PersonKey to) {}
}
