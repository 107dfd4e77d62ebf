// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.EntryId;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.fact.FactDecisions;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.series.ArchivedJoins;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What people have decided about entries that move: it holds of them in the other record as well. What they said stays
 * in the first record, where it counts again once the entries are back. Safe for several threads.
 */
@Component(service = MovedDecisions.class)
public final class MovedDecisions {

    private final StoreUnit unit;
    private final FactDecisions facts;
    private final ArchivedJoins series;

    @Activate
    public MovedDecisions(@Reference StoreUnit unit, @Reference FactDecisions facts, @Reference ArchivedJoins series) {
        this.unit = unit;
        this.facts = facts;
        this.series = series;
    }

    /** Which series are one: before the results move, because a series is known by its results. */
    void carrySeries(PersonKey from, PersonKey to) {
        unit.writeInTurn(entities -> {
            series.carry(entities, from, to);
            return null;
        });
    }

    void takeSeriesBack(PersonKey from, PersonKey to, AccountId author) {
        unit.writeInTurn(entities -> {
            series.takeBack(entities, from, to, author);
            return null;
        });
    }

    /** Which entries are one: after they have moved. Of entries that are gone from there nothing is said any more. */
    void carryFacts(PersonKey from, PersonKey to) {
        unit.writeInTurn(entities -> {
            Map<EntryId, Optional<EntryId>> known = new HashMap<>();
            facts.carry(
                    entities,
                    from.number(),
                    to.number(),
                    entry -> known.computeIfAbsent(entry, each -> there(entities, each, to)));
            return null;
        });
    }

    private static Optional<EntryId> there(EntityManager entities, EntryId entry, PersonKey to) {
        return EntryRowReader.entry(entities, entry)
                .flatMap(row -> MovedEntries.in(entities, row, to.number()))
                .map(row -> new EntryId(row.id()));
    }
}
