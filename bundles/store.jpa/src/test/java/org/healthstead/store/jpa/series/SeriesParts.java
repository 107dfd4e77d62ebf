// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.List;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/** The parts of the series, wired as the container wires them. */
public final class SeriesParts {

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;
    private final SeriesKeys keys;
    private final SeriesJoins joins;
    final SeriesTables tables;

    public SeriesParts(
            StoreUnit unit,
            ChangeLog log,
            RecordAccess access,
            KeyedHash hash,
            Persons persons,
            EntryAssembly assembly,
            EntryNeeds needs,
            AccountNumbers accounts) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.assembly = assembly;
        this.needs = needs;
        this.joins = new SeriesJoins(accounts);
        this.keys = new SeriesKeys(hash, TestKinds.series());
        this.tables = new SeriesTables(unit);
    }

    /** What people have said, for taking it along. */
    public ArchivedJoins archived() {
        return new ArchivedJoins(tables, joins, keys, TestKinds.series(), assembly);
    }

    public SeriesStore store(SeriesRules rules) {
        return new JpaSeriesStore(unit, log, access, tables, keys, joins, rules, assembly);
    }

    SeriesFill fill(ChangeFeed feed, SeriesRules rules) {
        return new SeriesFill(
                unit,
                tables,
                new SeriesWriter(tables, keys, persons),
                new SeriesJoinKeys(tables, joins, keys, rules, assembly),
                rules,
                feed,
                persons,
                assembly,
                needs,
                () -> true,
                0);
    }

    /** Brings the tables into step as a server does it that is started and ended. */
    public void fillUp(ChangeFeed feed) {
        SeriesFill fill = fill(feed, TestKinds.series());
        fill.begin(fill.checkpoint());
        catchUp(fill, feed);
        fill.close();
    }

    static void catchUp(SeriesFill fill, ChangeFeed feed) {
        long at = fill.checkpoint().change();
        for (List<Change> changes = feed.after(at, 500); !changes.isEmpty(); changes = feed.after(at, 500)) {
            at = changes.getLast().number();
            fill.apply(changes, at);
        }
        while (fill.work()) {
            fill.maintain();
        }
    }

    /** Follows every commit from now on, in the thread that commits; for measurements. */
    public FollowedCommits follow(ChangeFeed feed) {
        SeriesFill fill = fill(feed, TestKinds.series());
        fill.begin(fill.checkpoint());
        catchUp(fill, feed);
        FollowedCommits followed = new FollowedCommits(fill, log);
        log.addListener(followed);
        return followed;
    }

    /** By rules that are those of the tables, or not: then everything is read from the lines. */
    public SeriesStore fromLines() {
        return store(new ChangedRules(true));
    }
}
