// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.record.IndexRanges.Range;
import org.healthstead.store.jpa.unit.Dialect;

/**
 * The newest lines of a type in the records of several people. One statement reads those of all: a page for each of
 * them would cost a clinic's roster a hundred statements.
 */
final class NewestLines {

    /** People in one statement, which always has so many parameters. */
    private static final int CHUNK = 32;

    private final Dialect dialect;
    private final EntryAssembly assembly;
    private final Persons persons;
    private final IndexRanges ranges;

    NewestLines(Dialect dialect, EntryAssembly assembly, Persons persons, IndexRanges ranges) {
        this.dialect = dialect;
        this.assembly = assembly;
        this.persons = persons;
        this.ranges = ranges;
    }

    /** @param perPerson at most so many of each */
    Map<PersonId, List<EntryLine>> read(
            EntityManager entities, List<PersonScope> scopes, String type, DayRange days, int perPerson) {
        Map<Integer, PersonScope> open = new HashMap<>();
        scopes.forEach(scope -> persons.find(scope.person()).ifPresent(key -> open.put(key.number(), scope)));
        Map<PersonId, List<EntryRow>> rows = new HashMap<>();
        List<Integer> numbers = List.copyOf(open.keySet());
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            List<Integer> some = numbers.subList(from, Math.min(from + CHUNK, numbers.size()));
            for (Range range :
                    ranges.of(EntryQuery.of(scopes.getFirst().person(), 1).ofType(type))) {
                EntryRowReader.stream(statement(entities, range, some, days))
                        .filter(row -> RecordAccess.admits(open.get(row.person()), row))
                        .forEach(row -> rows.computeIfAbsent(
                                        open.get(row.person()).person(), person -> new ArrayList<>())
                                .add(row));
            }
        }
        Map<PersonId, List<EntryLine>> lines = new HashMap<>();
        scopes.forEach(scope -> lines.put(
                scope.person(), lines(entities, scope, rows.getOrDefault(scope.person(), List.of()), perPerson)));
        return lines;
    }

    /** A row that older rules made may be for fewer people by the rules of now. */
    private List<EntryLine> lines(EntityManager entities, PersonScope scope, List<EntryRow> rows, int most) {
        return rows.stream()
                .sorted(Timeline.NEWEST_FIRST)
                .limit(most)
                .map(row -> assembly.fresh(entities, row))
                .filter(row -> RecordAccess.admits(scope, row))
                .map(assembly::line)
                .toList();
    }

    private Query statement(EntityManager entities, Range range, List<Integer> numbers, DayRange days) {
        Query statement = EntryRowReader.query(
                entities,
                dialect.index(range.index()) + " WHERE PERSON IN (" + "?,".repeat(CHUNK - 1) + "?) AND "
                        + range.condition() + " AND SORT_KEY <= ? AND SORT_KEY >= ? AND STATE = 0");
        int at = 1;
        for (int i = 0; i < CHUNK; i++) {
            statement.setParameter(at++, numbers.get(Math.min(i, numbers.size() - 1)));
        }
        for (int value : range.values()) {
            statement.setParameter(at++, value);
        }
        statement.setParameter(at++, Timeline.last(days));
        statement.setParameter(at, Timeline.first(days));
        return statement;
    }
}
