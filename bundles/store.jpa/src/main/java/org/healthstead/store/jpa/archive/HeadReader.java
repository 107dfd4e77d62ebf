// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/** Reads which entries and versions a record had when a change was the last one. */
final class HeadReader {

    /** Always the same number of parameters, so that the database has one prepared statement. */
    private static final int CHUNK = 50;

    private final EntityManager entities;
    private final Dialect dialect;
    private final EntryAssembly assembly;
    private final long latest;

    HeadReader(EntityManager entities, Dialect dialect, EntryAssembly assembly, long latest) {
        this.entities = entities;
        this.dialect = dialect;
        this.assembly = assembly;
        this.latest = latest;
    }

    RecordHeads read(PersonKey person, PersonScope scope) {
        List<Head> heads = new ArrayList<>();
        for (Head head : rows(person, scope)) {
            then(head).ifPresent(heads::add);
        }
        heads.sort(Head.BY_ID);
        Map<Long, Integer> sizes = chains(heads);
        long[] changes = new long[sizes.size()];
        int[] texts = new int[sizes.size()];
        int at = 0;
        for (Map.Entry<Long, Integer> each : sizes.entrySet()) {
            changes[at] = each.getKey();
            texts[at++] = each.getValue();
        }
        return new RecordHeads(List.copyOf(heads), changes, texts);
    }

    private List<Head> rows(PersonKey person, PersonScope scope) {
        String sql = "SELECT ID, TYPE, CATEGORY, SORT_KEY, CHANGE_NUMBER, STATE FROM ENTRY"
                + dialect.index("IX_ENTRY_TIME") + " WHERE PERSON = ?" + RecordAccess.predicate(scope)
                // What was moved is in the other record, with its history.
                + (scope.isWhole() ? " AND STATE <> " + EntryRow.MOVED : " AND STATE = " + EntryRow.THERE);
        List<Head> heads = new ArrayList<>();
        for (Object each :
                entities.createNativeQuery(sql).setParameter(1, person.number()).getResultList()) {
            Object[] row = (Object[]) each;
            heads.add(new Head(
                    IdBytes.read((byte[]) row[0]),
                    number(row[1]),
                    number(row[2]),
                    (Long) row[3],
                    (Long) row[4],
                    number(row[5]) == EntryRow.THERE));
        }
        return scope.isWhole() ? heads : admitted(heads, scope);
    }

    /** A row that older rules made may be for fewer people by the rules of now. */
    private List<Head> admitted(List<Head> heads, PersonScope scope) {
        Set<UUID> open = new HashSet<>();
        new EntryRowReader(dialect)
                        .byKey(
                                entities,
                                EntryRowReader.Column.ID,
                                heads.stream()
                                        .map(head -> IdBytes.of(head.id()))
                                        .toList())
                        .values()
                        .stream()
                        .map(row -> assembly.fresh(entities, row))
                        .filter(row -> RecordAccess.admits(scope, row))
                        .forEach(row -> open.add(row.id()));
        return heads.stream().filter(head -> open.contains(head.id())).toList();
    }

    /** As it was then; empty when it came later. */
    private Optional<Head> then(Head now) {
        if (now.change() <= latest) {
            return Optional.of(now);
        }
        long change = now.change();
        while (change > latest) {
            change = EntryRowReader.history(entities, change).previous();
        }
        if (change == 0) {
            return Optional.empty();
        }
        VersionRow version = EntryRowReader.version(entities, change).orElseThrow();
        return Optional.of(now.at(change, version.bodyAt() != 0));
    }

    /** The sizes of all versions by number: those before each are found through it, for all entries side by side. */
    private Map<Long, Integer> chains(List<Head> heads) {
        Map<Long, Integer> sizes = new HashMap<>();
        List<Long> wanted = heads.stream().map(Head::change).sorted().toList();
        while (!wanted.isEmpty()) {
            List<Long> before = new ArrayList<>();
            for (int from = 0; from < wanted.size(); from += CHUNK) {
                for (Object each : chunk(wanted, from).getResultList()) {
                    Object[] row = (Object[]) each;
                    sizes.put((Long) row[0], number(row[2]));
                    if ((Long) row[1] != 0) {
                        before.add((Long) row[1]);
                    }
                }
            }
            wanted = before.stream().sorted().toList();
        }
        return new TreeMap<>(sizes);
    }

    private Query chunk(List<Long> changes, int from) {
        Query query = entities.createNativeQuery("SELECT CHANGE_NUMBER, PREVIOUS, BODY_SIZE FROM VERSION"
                + dialect.primaryKey("PK_VERSION") + " WHERE CHANGE_NUMBER IN (" + "?,".repeat(CHUNK - 1) + "?)");
        for (int i = 0; i < CHUNK; i++) {
            query.setParameter(i + 1, changes.get(Math.min(from + i, changes.size() - 1)));
        }
        return query;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
