// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.series.SeriesLines;
import org.healthstead.platform.api.series.SeriesQuestion;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.RecordAccess.OpenedRecord;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.series.SeriesTables.RecordState;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Series from the tables ({@link TableReading}), or, while these are being filled, from the lines of entries
 * ({@link SeriesLineReader}); and on top of both what people have said ({@link JoinedSeries}). The decision about
 * access comes first.
 */
@Component(service = SeriesStore.class)
public final class JpaSeriesStore implements SeriesStore {

    /** Changes by which the tables may be behind; with more the lines are faster. */
    private static final long MAX_BEHIND = 20_000;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final SeriesTables tables;
    private final SeriesKeys keys;
    private final SeriesJoins joins;
    private final SeriesRules rules;
    private final SeriesTail.Reader tails;
    private final SeriesLineReader lines;

    @Activate
    public JpaSeriesStore(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference SeriesTables tables,
            @Reference SeriesKeys keys,
            @Reference SeriesJoins joins,
            @Reference SeriesRules rules,
            @Reference EntryAssembly assembly) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.tables = tables;
        this.keys = keys;
        this.joins = joins;
        this.rules = rules;
        this.tails = new SeriesTail.Reader(new EntryRowReader(unit.dialect()), assembly, rules);
        this.lines = new SeriesLineReader(unit.dialect(), tails, keys);
    }

    @Override
    public SeriesList list(PersonId person, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, person);
        return within(
                opened.person(),
                unit::read,
                session -> session.as(opened.scope()).list());
    }

    @Override
    public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, query.person());
        return within(
                opened.person(),
                unit::read,
                session -> session.as(opened.scope()).points(query));
    }

    @Override
    public SeriesJoin join(PersonId person, SeriesId series, SeriesId with, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, person);
        return within(opened.person(), unit::writeInTurn, session -> {
            JoinedSeries seen = session.as(opened.scope());
            if (seen.series(series).isEmpty() || seen.series(with).isEmpty()) {
                throw SeriesQuestion.notFound();
            }
            SeriesLines known = seen.lines(series, with);
            JoinedSeries changeable = session.as(changeable(person, caller));
            Stream.of(series, with)
                    .flatMap(each -> known.members(each).stream())
                    .forEach(each -> requireAll(seen, changeable, each));
            if (known.line(series).equals(known.line(with))) {
                throw SeriesQuestion.unchanged();
            }
            Series leading = seen.series(known.leading(series, with)).orElseThrow();
            Series other = seen.series(known.following(series, with)).orElseThrow();
            known.obstacle(series, with).ifPresent(obstacle -> {
                throw SeriesQuestion.refused(obstacle, leading.latest(), other.latest());
            });
            SeriesJoin join = joins.add(
                    session.entities(),
                    opened.person(),
                    other.id(),
                    leading.id(),
                    SeriesQuestion.name(other.latest()),
                    caller.account(),
                    now());
            return join.shown(Optional.of(leading.id()), Optional.of(other));
        });
    }

    @Override
    public List<SeriesJoin> joins(PersonId person, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, person);
        return within(opened.person(), unit::read, session -> session.joins(opened.scope()));
    }

    @Override
    public SeriesJoin undo(PersonId person, long join, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, person);
        return within(opened.person(), unit::writeInTurn, session -> {
            SeriesJoin made = session.joins(opened.scope()).stream()
                    .filter(each -> each.id() == join && each.stands())
                    .findFirst()
                    .orElseThrow(SeriesQuestion::unchanged);
            JoinedSeries seen = session.as(opened.scope());
            JoinedSeries changeable = session.as(changeable(person, caller));
            Stream.of(made.series(), made.with()).forEach(each -> requireAll(seen, changeable, each));
            SeriesJoin undone = made.undone(caller.account(), now());
            if (!joins.undo(
                    session.entities(),
                    opened.person(),
                    join,
                    caller.account(),
                    undone.undoneAt().orElseThrow())) {
                throw SeriesQuestion.unchanged();
            }
            return undone;
        });
    }

    private PersonScope changeable(PersonId person, Caller caller) {
        return access.policy().require(caller, Operation.UPDATE, person);
    }

    private static void requireAll(JoinedSeries seen, JoinedSeries changeable, SeriesId series) {
        if (count(seen, series) != count(changeable, series)) {
            throw PersonScope.forbidden();
        }
    }

    private static int count(JoinedSeries of, SeriesId series) {
        return of.series(series).map(Series::count).orElse(0);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How the database is asked. */
    private interface Transaction {
        <T> T run(Function<EntityManager, T> work);
    }

    /** From the tables, unless they are not of the present rules, not full, or too far behind. */
    private <T> T within(PersonKey person, Transaction transaction, Function<Session, T> work) {
        Lock lock = tables.lock().readLock();
        lock.lock();
        try {
            Optional<T> read = transaction.run(entities -> {
                Session session = new Session(entities, person, tables.state(entities, person), true);
                return session.isFromTables() ? Optional.of(work.apply(session)) : Optional.empty();
            });
            if (read.isPresent()) {
                return read.get();
            }
        } finally {
            lock.unlock();
        }
        return transaction.run(
                entities -> work.apply(new Session(entities, person, tables.state(entities, person), false)));
    }

    /** The series of one record during one transaction. */
    private final class Session {

        private final EntityManager entities;
        private final PersonKey person;
        private final RecordState state;
        private final boolean isFromTables;

        Session(EntityManager entities, PersonKey person, RecordState state, boolean isLocked) {
            this.entities = entities;
            this.person = person;
            this.state = state;
            this.isFromTables = isLocked
                    && state.fill().isDone()
                    && state.fill().rules() == rules.number()
                    && log.latest() - state.fill().change() <= MAX_BEHIND;
        }

        EntityManager entities() {
            return entities;
        }

        boolean isFromTables() {
            return isFromTables;
        }

        /** As far as they are in the scope. */
        JoinedSeries as(PersonScope scope) {
            return as(scope, state.hasJoins() ? joins.all(entities, person) : List.of());
        }

        private JoinedSeries as(PersonScope scope, List<SeriesJoin> said) {
            SeriesReading own = isFromTables
                    ? new TableReading(
                            entities,
                            person,
                            scope,
                            tails.read(entities, person.number(), scope, state.fill(), log.latest()),
                            tables,
                            keys)
                    : lines.in(entities, person, scope);
            return new JoinedSeries(own, person.id(), said, rules);
        }

        /** Newest first. */
        List<SeriesJoin> joins(PersonScope scope) {
            List<SeriesJoin> said = joins.all(entities, person);
            return said.isEmpty() ? said : as(scope, said).joins(scope.isWhole());
        }
    }
}
