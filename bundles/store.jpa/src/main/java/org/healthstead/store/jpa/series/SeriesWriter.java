// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.series.SeriesTables.Head;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts the points of entries into the tables, and takes out what they had there before. Runs inside of the caller's
 * transaction; safe for several threads.
 */
@Component(service = SeriesWriter.class)
public final class SeriesWriter {

    static final Comparator<SeriesPoint> OLDEST_FIRST = SeriesPoint.NEWEST_FIRST.reversed();

    private final SeriesTables tables;
    private final SeriesKeys keys;
    private final Persons persons;

    @Activate
    public SeriesWriter(@Reference SeriesTables tables, @Reference SeriesKeys keys, @Reference Persons persons) {
        this.tables = tables;
        this.keys = keys;
        this.persons = persons;
    }

    /** @param changes one for each entry */
    void write(EntityManager entities, Collection<SeriesChange> changes) {
        Map<Integer, List<SeriesChange>> byPerson = new LinkedHashMap<>();
        changes.forEach(change -> byPerson.computeIfAbsent(change.person(), number -> new ArrayList<>())
                .add(change));
        byPerson.forEach((number, all) -> {
            PersonKey person = persons.get(number);
            try (SeriesStatements statements = tables.statements(entities.unwrap(Connection.class), person)) {
                new PersonWriter(entities, person, statements).write(all);
                statements.execute();
            }
        });
    }

    /** The tables of one person in one transaction. */
    private final class PersonWriter {

        private final EntityManager entities;
        private final PersonKey person;
        private final SeriesStatements statements;

        PersonWriter(EntityManager entities, PersonKey person, SeriesStatements statements) {
            this.entities = entities;
            this.person = person;
            this.statements = statements;
        }

        void write(List<SeriesChange> changes) {
            Set<EntryId> gone = changes.stream()
                    .filter(SeriesChange::mayBeThere)
                    .map(SeriesChange::entry)
                    .collect(Collectors.toSet());
            Map<Partition, List<SeriesPoint>> added = new HashMap<>();
            for (SeriesChange change : changes) {
                for (SeriesPoint point : change.points()) {
                    Partition partition = new Partition(
                            person.number(), keys.of(person.number(), point), change.access(), change.confidential());
                    added.computeIfAbsent(partition, key -> new ArrayList<>()).add(point);
                }
            }
            Set<Partition> holding = gone.isEmpty() ? Set.of() : tables.holding(entities, person, gone);
            holding.forEach(partition -> replace(partition, gone, added.getOrDefault(partition, List.of())));
            added.forEach((partition, points) -> {
                if (!holding.contains(partition)) {
                    add(partition, points);
                }
            });
        }

        private void add(Partition partition, List<SeriesPoint> added) {
            Head before = statements.head(partition);
            long oldest = added.stream().mapToLong(SeriesPoint::sortKey).min().orElseThrow();
            List<Block> blocks = before.count() == 0 ? List.of() : statements.blocks(partition, oldest);
            write(new BlockList(blocks), partition, added);
            List<SeriesPoint> candidates = new ArrayList<>(before.newest());
            candidates.addAll(added);
            head(partition, before.count() + added.size(), candidates);
        }

        private void replace(Partition partition, Set<EntryId> gone, List<SeriesPoint> added) {
            BlockList blocks = new BlockList(statements.blocks(partition, Long.MIN_VALUE));
            blocks.remove(point -> gone.contains(point.entry()));
            write(blocks, partition, added);
            List<SeriesPoint> all = blocks.points();
            head(partition, all.size(), all);
        }

        private void write(BlockList blocks, Partition partition, List<SeriesPoint> added) {
            List<SeriesPoint> sorted = new ArrayList<>(added);
            sorted.sort(OLDEST_FIRST);
            blocks.add(sorted);
            blocks.settle();
            statements.replace(partition, blocks.outdated(), blocks.made());
        }

        private void head(Partition partition, int count, List<SeriesPoint> points) {
            statements.replace(new Head(partition, count, SeriesPoint.newest(points, Series.MAX_NEWEST)));
        }
    }
}
