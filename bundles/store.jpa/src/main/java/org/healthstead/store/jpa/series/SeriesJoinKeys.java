// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.person.PersonKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps what people have said about series when the rules change, and with them the keys of series: whatever the
 * results were sorted into before, the word goes with them. Safe for several threads.
 */
@Component(service = SeriesJoinKeys.class)
public final class SeriesJoinKeys {

    private final SeriesTables tables;
    private final SeriesJoins joins;
    private final SeriesKeys keys;
    private final SeriesRules rules;
    private final EntryAssembly assembly;

    @Activate
    public SeriesJoinKeys(
            @Reference SeriesTables tables,
            @Reference SeriesJoins joins,
            @Reference SeriesKeys keys,
            @Reference SeriesRules rules,
            @Reference EntryAssembly assembly) {
        this.tables = tables;
        this.joins = joins;
        this.keys = keys;
        this.rules = rules;
        this.assembly = assembly;
    }

    /**
     * Gives every word the keys by the present rules, as long as the tables have the results by the rules before: in
     * the transaction that empties them. A series without results keeps its key.
     */
    void renew(EntityManager entities, PersonKey person) {
        for (SeriesJoin join : joins.all(entities, person)) {
            SeriesId series = renewed(entities, person, join.series());
            SeriesId with = renewed(entities, person, join.with());
            boolean isMoved = !series.equals(join.series()) || !with.equals(join.with());
            // What the rules make one series by themselves needs no word.
            if (isMoved && !series.equals(with)) {
                joins.move(entities, join.id(), series, with);
            }
        }
    }

    private SeriesId renewed(EntityManager entities, PersonKey person, SeriesId id) {
        PersonScope whole = new PersonScope(person.id(), Set.of(AccessCategory.values()), true);
        return tables.heads(entities, person, SeriesKeys.key(id), whole).stream()
                .flatMap(head -> head.newest().stream())
                .flatMap(point -> now(entities, person, point).stream())
                .findFirst()
                .orElse(id);
    }

    /** The series that a point is in by the present rules. */
    private Optional<SeriesId> now(EntityManager entities, PersonKey person, SeriesPoint before) {
        return EntryRowReader.entry(entities, before.entry())
                .filter(EntryRow::isThere)
                .flatMap(row -> assembly.projected(entities, row))
                .flatMap(line -> rules.points(before.entry(), line).stream()
                        .filter(point -> point.component().equals(before.component())
                                && point.componentCode().equals(before.componentCode()))
                        .findFirst())
                .map(point -> SeriesKeys.id(keys.of(person.number(), point)));
    }
}
