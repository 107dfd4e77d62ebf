// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.change.RuledConsumer;
import org.healthstead.store.jpa.change.Settling;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps FACT_KEY in step with the entries. Whatever is written may be written twice, so it may end anywhere and goes on
 * from the last checkpoint.
 */
final class FactFill implements RuledConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FactFill.class);

    /** Entries whose keys are written in one transaction. */
    private static final int PORTION = 400;

    /** Changes after which the checkpoint moves even if nothing was to be written. */
    private static final int BATCH = 6_000;

    private static final int STRETCH = 300;
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String OWN_PATIENT = "Patient";

    private final StoreUnit unit;
    private final FactTables tables;
    private final FactHashes hashes;
    private final ChangeFeed feed;
    private final Persons persons;
    private final BooleanSupplier linesAreFresh;
    private final Settling settling;

    private final Map<Integer, PersonFill> fills = new HashMap<>();
    private final Set<Integer> changedFills = new LinkedHashSet<>();
    private final Map<UUID, EntryKeySet> pending = new LinkedHashMap<>();
    private long at;
    private long written;
    private long pendingSince;
    private int everyPersonTo;
    private int walkedRules;

    /**
     * @param linesAreFresh false while lines of other rules are being made anew: a walk waits for that
     * @param settleMillis how long rules must have stayed the same: plugins come one after the other at a start
     */
    FactFill(
            StoreUnit unit,
            FactTables tables,
            FactHashes hashes,
            ChangeFeed feed,
            Persons persons,
            BooleanSupplier linesAreFresh,
            long settleMillis) {
        this.unit = unit;
        this.tables = tables;
        this.hashes = hashes;
        this.feed = feed;
        this.persons = persons;
        this.linesAreFresh = linesAreFresh;
        this.settling = new Settling(settleMillis);
    }

    @Override
    public void rulesChanged() {
        settling.begin();
    }

    @Override
    public String name() {
        return "facts";
    }

    /** A person of whom nothing is known is walked over, so nothing need be taken from the changes before. */
    @Override
    public FeedCheckpoint checkpoint() {
        long change = unit.read(tables::change);
        return new FeedCheckpoint(feed.history(), change < 0 ? feed.latest() : change);
    }

    @Override
    public void begin(FeedCheckpoint from) {
        pending.clear();
        changedFills.clear();
        fills.clear();
        unit.read(tables::fills).forEach(fill -> fills.put(fill.person(), fill));
        at = from.change();
        written = unit.read(tables::change);
        everyPersonTo = 0;
    }

    @Override
    public void apply(List<Change> changes, long through) {
        if (pending.isEmpty()) {
            pendingSince = System.nanoTime();
        }
        for (Change change : changes) {
            int person = persons.find(change.person()).orElseThrow().number();
            if (change.isWithdrawn()) {
                put(new EntryKeySet(person, change.entry().value(), List.of()));
            }
            change.state().ifPresent(entry -> take(person, entry, entry.version() > 1));
        }
        feed.dependents(changes)
                .forEach(
                        entry -> take(persons.find(entry.person()).orElseThrow().number(), entry, true));
        at = through;
        if (pending.size() >= PORTION || at - written >= BATCH) {
            flush();
        }
    }

    /** @param mayBeThere the table may have other keys of it */
    private void take(int person, Entry entry, boolean mayBeThere) {
        PersonFill fill = fills.get(person);
        if (fill == null) {
            if (!isBeginning(entry)) {
                return;
            }
            fill = PersonFill.empty(person, hashes.rules().number());
            set(fill);
        }
        if (hashes.rules().types().contains(entry.type())) {
            put(fill, entry, mayBeThere);
        }
    }

    /** The first change in a record is the Patient of the person; with it begins what need not be walked over. */
    private static boolean isBeginning(Entry entry) {
        return entry.version() == 1
                && entry.type().equals(OWN_PATIENT)
                && entry.source().kind() == SourceRef.Kind.PERSON;
    }

    private void put(PersonFill before, Entry entry, boolean mayBeThere) {
        PersonFill fill = before.with(entry.source().id().value());
        if (!fill.equals(before)) {
            set(fill);
        }
        Collection<FactNode.Key> keys = hashes.of(fill.person(), entry, fill.isSeveral());
        if (mayBeThere || !keys.isEmpty()) {
            put(new EntryKeySet(fill.person(), entry.id().value(), keys));
        }
    }

    private void put(EntryKeySet set) {
        pending.put(set.entry(), set);
    }

    private void set(PersonFill fill) {
        fills.put(fill.person(), fill);
        changedFills.add(fill.person());
    }

    @Override
    public boolean work() {
        if (!settling.isOver() || !linesAreFresh.getAsBoolean()) {
            return false;
        }
        int rules = hashes.rules().number();
        if (rules != walkedRules) {
            walkedRules = rules;
            everyPersonTo = 0;
        }
        int last = Math.toIntExact(unit.read(persons::count));
        while (everyPersonTo < last) {
            int person = everyPersonTo + 1;
            PersonFill fill = fills.get(person);
            if (fill == null || fill.rules() != rules) {
                begin(person, rules);
                return true;
            }
            if (!fill.isDone()) {
                walk(fill);
                return true;
            }
            everyPersonTo = person;
        }
        return walkRestarted();
    }

    /** Records that were passed, and to which a second source came. */
    private boolean walkRestarted() {
        for (PersonFill fill : fills.values()) {
            if (!fill.isDone()) {
                walk(fill);
                return true;
            }
        }
        return false;
    }

    private void begin(int person, int rules) {
        flush();
        PersonFill fill = PersonFill.begun(person, rules);
        unit.write(entities -> {
            tables.clear(entities, person);
            tables.save(entities, fill);
            return null;
        });
        fills.put(person, fill);
    }

    private void walk(PersonFill fill) {
        List<EntryRow> rows = unit.read(entities -> {
            Query query = EntryRowReader.query(
                            entities,
                            unit.dialect().index("IX_ENTRY_TIME")
                                    + " WHERE PERSON = ? AND BACKGROUND = ? AND SORT_KEY <= ?"
                                    + " AND NOT (SORT_KEY = ? AND ID >= ?) AND STATE = 0"
                                    + " ORDER BY SORT_KEY DESC, ID DESC FETCH FIRST ? ROWS ONLY")
                    .setParameter(1, fill.person())
                    .setParameter(2, fill.background())
                    .setParameter(3, fill.lastTime())
                    .setParameter(4, fill.lastTime())
                    .setParameter(5, IdBytes.of(fill.lastId()))
                    .setParameter(6, STRETCH);
            return EntryRowReader.stream(query).toList();
        });
        PersonFill walked = rows.size() < STRETCH
                ? fill.next()
                : fill.walked(rows.getLast().derived().sortKey(), rows.getLast().id());
        set(walked);
        List<EntryId> ids = rows.stream()
                .filter(row -> hashes.rules().types().contains(row.typeName()))
                .map(row -> new EntryId(row.id()))
                .toList();
        for (Entry entry : ids.isEmpty() ? List.<Entry>of() : feed.current(ids)) {
            put(fills.get(fill.person()), entry, false);
        }
        flush();
        if (fills.get(fill.person()).isDone()) {
            LOG.debug("The entries of person {} have their keys by the present rules", fill.person());
        }
    }

    /** In short transactions; only the last one moves the checkpoint. */
    private void flush() {
        List<EntryKeySet> all = List.copyOf(pending.values());
        for (int from = 0; from < all.size(); from += PORTION) {
            Collection<EntryKeySet> some = all.subList(from, Math.min(from + PORTION, all.size()));
            unit.write(entities -> {
                tables.replace(entities, some);
                return null;
            });
        }
        List<PersonFill> moved = new ArrayList<>();
        changedFills.forEach(person -> moved.add(fills.get(person)));
        long through = at;
        unit.write(entities -> {
            moved.forEach(fill -> tables.save(entities, fill));
            tables.saveChange(entities, through);
            return null;
        });
        written = through;
        pending.clear();
        changedFills.clear();
    }

    @Override
    public long maintain() {
        if (at != written || !pending.isEmpty()) {
            long waited = System.nanoTime() - pendingSince;
            if (waited < WAIT_NANOS) {
                return Math.max(1, TimeUnit.NANOSECONDS.toMillis(WAIT_NANOS - waited));
            }
            flush();
        }
        boolean isToWalk = hashes.rules().number() != walkedRules
                || fills.values().stream().anyMatch(fill -> !fill.isDone());
        return isToWalk ? Math.max(1_000, settling.millisLeft()) : NEVER;
    }

    @Override
    public void close() {
        if (at != written || !pending.isEmpty()) {
            flush();
        }
    }
}
