// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.person.PersonKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What people have said about series, as whoever takes the record along gets it, and as it is in another record into
 * which this one is joined. Safe for several threads.
 */
@Component(service = ArchivedJoins.class)
public final class ArchivedJoins {

    private final SeriesTables tables;
    private final SeriesJoins joins;
    private final SeriesKeys keys;
    private final SeriesRules rules;
    private final EntryAssembly assembly;

    @Activate
    public ArchivedJoins(
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

    /** Puts back what is about results that are there; to be called inside of a transaction. */
    public void restore(EntityManager entities, PersonKey person, List<ArchivedJoin> said) {
        for (ArchivedJoin join : said) {
            Optional<SeriesId> with = of(entities, person, join.with());
            of(entities, person, join.series())
                    .ifPresent(series -> with.ifPresent(other -> joins.restore(entities, person, series, other, join)));
        }
    }

    /**
     * Says in another record what holds of series here that have results, by whom and since when; to be called inside
     * of a transaction, as long as the results are here.
     */
    public void carry(EntityManager entities, PersonKey from, PersonKey to) {
        for (SeriesJoin join : joins.all(entities, from)) {
            if (join.stands()) {
                archived(entities, from, join).ifPresent(said -> {
                    Optional<SeriesId> with = of(entities, from, to, said.with());
                    of(entities, from, to, said.series())
                            .ifPresent(
                                    series -> with.ifPresent(other -> joins.carry(entities, to, series, other, join)));
                });
            }
        }
    }

    /** Takes back what {@link #carry} said; to be called inside of a transaction. */
    public void takeBack(EntityManager entities, PersonKey from, PersonKey to, AccountId author) {
        joins.takeBack(entities, from, to, author, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<SeriesId> of(EntityManager entities, PersonKey person, ArchivedJoin.Result result) {
        return of(entities, person, person, result);
    }

    /**
     * The series that a result is in, or that it would be in.
     *
     * @param person in whose record the result is
     * @param other whose series is asked for
     */
    private Optional<SeriesId> of(
            EntityManager entities, PersonKey person, PersonKey other, ArchivedJoin.Result result) {
        return EntryRowReader.entry(entities, result.entry())
                .filter(row -> row.isThere() && row.person() == person.number())
                .flatMap(row -> assembly.projected(entities, row))
                .flatMap(line -> rules.points(result.entry(), line).stream()
                        .filter(point -> point.component().equals(result.component())
                                && point.componentCode().equals(result.code()))
                        .findFirst())
                .map(point -> SeriesKeys.id(keys.of(other.number(), point)));
    }

    /** The oldest first; without those that are about series that have no results now. */
    public List<ArchivedJoin> of(EntityManager entities, PersonKey person) {
        return joins.all(entities, person).stream()
                .flatMap(join -> archived(entities, person, join).stream())
                .toList();
    }

    private Optional<ArchivedJoin> archived(EntityManager entities, PersonKey person, SeriesJoin join) {
        Optional<ArchivedJoin.Result> with = newest(entities, person, join.with());
        return newest(entities, person, join.series())
                .flatMap(series -> with.map(
                        other -> new ArchivedJoin(series, other, join.name(), join.decidedAt(), join.undoneAt())));
    }

    private Optional<ArchivedJoin.Result> newest(EntityManager entities, PersonKey person, SeriesId id) {
        PersonScope whole = new PersonScope(person.id(), Set.of(AccessCategory.values()), true);
        return tables.heads(entities, person, SeriesKeys.key(id), whole).stream()
                .flatMap(head -> head.newest().stream())
                .min(SeriesPoint.NEWEST_FIRST)
                .map(point -> new ArchivedJoin.Result(point.entry(), point.component(), point.componentCode()));
    }
}
