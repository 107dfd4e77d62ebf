// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.change.RuledConsumer;
import org.healthstead.store.jpa.change.Settling;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables in step with ENTRY: takes in changes as they come, some thousand at once, because many of an import
 * go into the same blocks; and walks over all entries when the tables were made by other rules. How far it is stands in
 * the tables themselves and is written with them, so it may end anywhere and goes on from there.
 */
final class SeriesFill implements RuledConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesFill.class);

    /** Changes that wait at most until they are written. */
    static final int BATCH = 6_000;

    private static final int STRETCH = 2_000;
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final StoreUnit unit;
    private final SeriesTables tables;
    private final SeriesWriter writer;
    private final SeriesJoinKeys joins;
    private final SeriesRules rules;
    private final ChangeFeed feed;
    private final Persons persons;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;
    private final EntryRowReader rows;
    private final BooleanSupplier linesAreFresh;
    private final Settling settling;

    private final Map<EntryId, SeriesChange> pending = new LinkedHashMap<>();
    private FillState state;
    private long at;
    private long pendingSince;

    /**
     * @param linesAreFresh false while lines of other rules are being made anew: a walk waits for that
     * @param settleMillis how long rules must have stayed the same: plugins come one after the other at a start
     */
    SeriesFill(
            StoreUnit unit,
            SeriesTables tables,
            SeriesWriter writer,
            SeriesJoinKeys joins,
            SeriesRules rules,
            ChangeFeed feed,
            Persons persons,
            EntryAssembly assembly,
            EntryNeeds needs,
            BooleanSupplier linesAreFresh,
            long settleMillis) {
        this.unit = unit;
        this.tables = tables;
        this.writer = writer;
        this.joins = joins;
        this.rules = rules;
        this.feed = feed;
        this.persons = persons;
        this.assembly = assembly;
        this.needs = needs;
        this.rows = new EntryRowReader(unit.dialect());
        this.linesAreFresh = linesAreFresh;
        this.settling = new Settling(settleMillis);
    }

    @Override
    public void rulesChanged() {
        settling.begin();
    }

    @Override
    public String name() {
        return "series";
    }

    /** A walk that has not begun comes to every entry, so nothing need be taken from the changes before. */
    @Override
    public FeedCheckpoint checkpoint() {
        FillState known = unit.read(tables::state);
        return new FeedCheckpoint(feed.history(), known.isAtBeginning() ? feed.latest() : known.change());
    }

    @Override
    public void begin(FeedCheckpoint from) {
        pending.clear();
        state = unit.read(tables::state);
        at = from.change();
    }

    /** The last change that was taken in. */
    long at() {
        return at;
    }

    @Override
    public void apply(List<Change> changes, long through) {
        if (state.rules() != 0) {
            changes.forEach(this::take);
            takeDependents(changes);
        }
        if (at == state.change()) {
            pendingSince = System.nanoTime();
        }
        at = through;
        if (at - state.change() >= BATCH) {
            flush();
        }
    }

    private void take(Change change) {
        if (!rules.types().contains(change.type())
                || state.isAhead(change.entry().value())) {
            return;
        }
        if (change.isWithdrawn()) {
            int person = persons.find(change.person()).orElseThrow().number();
            put(SeriesChange.gone(person, change.entry()));
        }
        change.state().ifPresent(entry -> take(entry, entry.version() > 1 || change.number() <= state.walkedTo()));
    }

    private void take(Entry entry, boolean mayBeThere) {
        if (rules.types().contains(entry.type()) && !state.isAhead(entry.id().value())) {
            int person = persons.find(entry.person()).orElseThrow().number();
            put(SeriesChange.of(
                    person, entry.id(), mayBeThere, entry.projection(), rules.points(entry.id(), entry.projection())));
        }
    }

    /** Results whose judgement depends on what has changed: on the sex and the birth date of the person. */
    private void takeDependents(List<Change> changes) {
        List<byte[]> changed = changes.stream()
                .filter(change -> needs.isNeeded(change.type()))
                .map(change -> IdBytes.of(change.entry().value()))
                .distinct()
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        List<byte[]> dependents = unit.read(entities ->
                needs
                        .dependents(
                                entities,
                                rows.byKey(entities, EntryRowReader.Column.ID, changed)
                                        .values())
                        .stream()
                        .map(IdBytes::of)
                        .toList());
        for (int from = 0; from < dependents.size(); from += STRETCH) {
            List<byte[]> some = dependents.subList(from, Math.min(from + STRETCH, dependents.size()));
            unit.read(entities -> changes(
                            entities,
                            rows.byKey(entities, EntryRowReader.Column.ID, some).values()))
                    .forEach(this::put);
        }
    }

    /** Projected from their bodies: the lines may not have been made anew yet. */
    private List<SeriesChange> changes(EntityManager entities, Collection<EntryRow> dependents) {
        List<SeriesChange> made = new ArrayList<>();
        for (EntryRow row : dependents) {
            if (row.isThere() && rules.types().contains(row.typeName()) && !state.isAhead(row.id())) {
                EntryId id = new EntryId(row.id());
                assembly.projected(entities, row)
                        .ifPresent(line ->
                                made.add(SeriesChange.of(row.person(), id, true, line, rules.points(id, line))));
            }
        }
        return made;
    }

    private void put(SeriesChange change) {
        pending.merge(change.entry(), change, (before, after) -> after.after(before));
    }

    @Override
    public boolean work() {
        if (!settling.isOver()) {
            return false;
        }
        if (state.rules() != rules.number()) {
            empty();
            return true;
        }
        if (state.isDone() || !linesAreFresh.getAsBoolean()) {
            return false;
        }
        walk();
        return !state.isDone();
    }

    private void empty() {
        pending.clear();
        write(List.of(), FillState.emptying(at));
        int last = Math.toIntExact(unit.read(persons::count));
        for (int person = 1; person <= last; person++) {
            PersonKey key = persons.get(person);
            write(() -> unit.write(entities -> {
                joins.renew(entities, key);
                tables.clear(entities.unwrap(Connection.class), key.number());
                return null;
            }));
        }
        write(List.of(), FillState.begun(rules.number(), feed.latest(), at));
    }

    private void walk() {
        List<SeriesChange> found = new ArrayList<>();
        List<EntryRow> looked = unit.read(entities -> {
            found.clear();
            List<EntryRow> stretch = EntryRowReader.stream(EntryRowReader.query(
                                    entities,
                                    unit.dialect().primaryKey("PK_ENTRY")
                                            + " WHERE ID > ? ORDER BY ID FETCH FIRST ? ROWS ONLY")
                            .setParameter(1, IdBytes.of(state.position()))
                            .setParameter(2, STRETCH))
                    .toList();
            stretch.stream()
                    .filter(row -> row.isThere() && rules.types().contains(row.typeName()))
                    .map(row -> assembly.fresh(entities, row))
                    .forEach(row -> {
                        EntryId id = new EntryId(row.id());
                        Projection line = assembly.whole(entities, row);
                        found.add(SeriesChange.of(row.person(), id, false, line, rules.points(id, line)));
                    });
            return stretch;
        });
        boolean isEnd = looked.size() < STRETCH;
        write(
                found,
                state.walked(
                        looked.isEmpty() ? state.position() : looked.getLast().id(), feed.latest(), isEnd));
        if (isEnd) {
            LOG.info("Every result is sorted into its series by the present rules");
        }
    }

    private void flush() {
        write(List.copyOf(pending.values()), state.at(at));
        pending.clear();
    }

    private void write(List<SeriesChange> changes, FillState next) {
        write(() -> unit.write(entities -> {
            writer.write(entities, changes);
            tables.save(entities.unwrap(Connection.class), next);
            return null;
        }));
        state = next;
    }

    private void write(Runnable work) {
        Lock lock = tables.lock().writeLock();
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long maintain() {
        if (at != state.change()) {
            long waited = System.nanoTime() - pendingSince;
            if (waited < WAIT_NANOS) {
                return Math.max(1, TimeUnit.NANOSECONDS.toMillis(WAIT_NANOS - waited));
            }
            flush();
        }
        boolean isToWalk = !state.isDone() || state.rules() != rules.number();
        return isToWalk ? Math.max(1_000, settling.millisLeft()) : NEVER;
    }

    @Override
    public void close() {
        if (state != null && at != state.change()) {
            flush();
        }
    }
}
