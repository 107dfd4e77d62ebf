// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * Versions of many entries, looked up in bulk and kept: an undo asks each entry who changed it last and what was there
 * before. One for each batch; not safe for several threads.
 */
final class VersionChain {

    private static final int CHUNK = 50;

    private static final String COLUMNS = "SELECT CHANGE_NUMBER, ENTRY_ID, PERSON, VERSION, PREVIOUS, BODY_FROM,"
            + " RECORDED_AT, OPERATION, IMPORT, AUTHOR, PLACE, BODY_SIZE FROM VERSION";

    private final EntityManager entities;
    private final Dialect dialect;
    private final Map<Long, VersionRow> known = new HashMap<>();

    VersionChain(EntityManager entities, Dialect dialect) {
        this.entities = entities;
        this.dialect = dialect;
    }

    /** The versions in a range of change numbers, in their order, without bodies. */
    List<VersionRow> between(long first, long last) {
        String sql = COLUMNS + dialect.primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER >= ? AND CHANGE_NUMBER <= ? ORDER BY CHANGE_NUMBER";
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, first)
                .setParameter(2, last)
                .getResultList();
        List<VersionRow> rows = found.stream().map(VersionChain::row).toList();
        rows.forEach(row -> known.put(row.change(), row));
        return rows;
    }

    /** Looks up those that are not known yet, without bodies; 0 is none. */
    private void prefetch(Stream<Long> changes) {
        List<Long> wanted = changes.filter(change -> change != 0 && !known.containsKey(change))
                .distinct()
                .toList();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<?> found = parameters(entities.createNativeQuery(COLUMNS + in()), wanted, from)
                    .getResultList();
            found.stream().map(VersionChain::row).forEach(row -> known.put(row.change(), row));
        }
    }

    /** Looks up the versions, and those before them down to the first. */
    void prefetchChains(Collection<Long> changes) {
        Set<Long> wanted = new LinkedHashSet<>(changes);
        while (!wanted.isEmpty()) {
            prefetch(wanted.stream());
            wanted = wanted.stream()
                    .map(change -> at(change).previous())
                    .filter(change -> change != 0)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Without its body. */
    VersionRow at(long change) {
        return known.computeIfAbsent(change, number -> EntryRowReader.history(entities, number));
    }

    /** With their bodies, by change number. */
    Map<Long, VersionRow> withBodies(Collection<Long> changes) {
        return EntryRowReader.versions(entities, dialect, List.copyOf(changes));
    }

    private String in() {
        return dialect.primaryKey("PK_VERSION") + " WHERE CHANGE_NUMBER IN (" + "?,".repeat(CHUNK - 1) + "?)";
    }

    /** Always the same number, so that the database has one prepared statement; the last is repeated. */
    private static jakarta.persistence.Query parameters(jakarta.persistence.Query query, List<Long> wanted, int from) {
        for (int i = 0; i < CHUNK; i++) {
            query.setParameter(i + 1, wanted.get(Math.min(from + i, wanted.size() - 1)));
        }
        return query;
    }

    private static VersionRow row(Object each) {
        Object[] row = (Object[]) each;
        return new VersionRow(
                number(row[0]),
                IdBytes.read((byte[]) row[1]),
                (int) number(row[2]),
                (int) number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                (int) number(row[7]),
                (int) number(row[8]),
                (int) number(row[9]),
                (String) row[10],
                (int) number(row[11]),
                null);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
