// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import java.util.List;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.FactStore;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/** The parts of the facts, wired as the container wires them. */
public final class FactStoreParts {

    private static final int PORTION = 500;

    private final StoreUnit unit;
    private final RecordAccess access;
    private final KeyedHash hash;
    private final Persons persons;
    private final Sources sources;
    private final EntryAssembly assembly;
    private final AccountNumbers accounts;
    final FactTables tables;

    public FactStoreParts(
            StoreUnit unit,
            RecordAccess access,
            KeyedHash hash,
            Persons persons,
            Sources sources,
            EntryAssembly assembly,
            AccountNumbers accounts) {
        this.unit = unit;
        this.access = access;
        this.hash = hash;
        this.persons = persons;
        this.sources = sources;
        this.assembly = assembly;
        this.accounts = accounts;
        this.tables = new FactTables(unit);
    }

    public FactStore store() {
        return store(TestKinds.facts());
    }

    FactStore store(FactRules rules) {
        return new JpaFactStore(unit, access, persons, sources, assembly, tables, new FactDecisions(accounts), rules);
    }

    FactFill fill(ChangeFeed feed, FactRules rules) {
        return new FactFill(unit, tables, new FactHashes(hash, rules), feed, persons, () -> true, 0);
    }

    /** Brings the tables into step as a server does it that is started and ended. */
    public void fillUp(ChangeFeed feed) {
        FactFill fill = fill(feed, TestKinds.facts());
        fill.begin(fill.checkpoint());
        catchUp(fill, feed);
        fill.close();
    }

    static void catchUp(FactFill fill, ChangeFeed feed) {
        long at = fill.checkpoint().change();
        for (List<Change> changes = feed.after(at, PORTION); !changes.isEmpty(); changes = feed.after(at, PORTION)) {
            at = changes.getLast().number();
            fill.apply(changes, at);
        }
        while (fill.work()) {
            fill.maintain();
        }
    }
}
