// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.healthstead.api.record.EntryId;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/** Reads rows of entries and versions. Every query names its index: {@link Dialect} says why. */
public final class EntryRowReader {

    private static final int CHUNK = 50;

    private static final String FROM_ENTRY = "SELECT " + String.join(", ", EntryColumn.read()) + " FROM ENTRY";

    private final Dialect dialect;

    public EntryRowReader(Dialect dialect) {
        this.dialect = dialect;
    }

    public static Optional<EntryRow> entry(EntityManager entities, EntryId id) {
        return Optional.ofNullable(entities.find(EntryEntity.class, IdBytes.of(id.value())))
                .map(EntryEntity::row);
    }

    public static Optional<VersionRow> version(EntityManager entities, long change) {
        return Optional.ofNullable(entities.find(VersionEntity.class, change)).map(VersionEntity::row);
    }

    /** The version row without its body. */
    public static VersionRow history(EntityManager entities, long change) {
        Object[] row = entities.createQuery(
                        "select v.entry, v.person, v.version, v.previous, v.bodyFrom, v.recordedAt, v.operation,"
                            + " v.importNumber, v.author, v.place, v.bodySize from Version v where v.change = :change",
                        Object[].class)
                .setParameter("change", change)
                .getSingleResult();
        return new VersionRow(
                change,
                IdBytes.read((byte[]) row[0]),
                (Integer) row[1],
                (Integer) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8],
                (String) row[9],
                (Integer) row[10],
                null);
    }

    /** Entries by a 16-byte column that has a unique index, in no order. */
    public Map<Key, EntryRow> byKey(EntityManager entities, Column column, Collection<byte[]> keys) {
        Map<Key, EntryRow> found = new HashMap<>();
        List<byte[]> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            for (EntryRow row : chunk(entities, column, all, from)) {
                found.put(new Key(column == Column.ID ? IdBytes.of(row.id()) : row.identity()), row);
            }
        }
        return found;
    }

    /** The oldest entry that is there under a further name, by the keyed hash of that: ids grow with time. */
    public static Optional<EntryRow> byAlias(EntityManager entities, byte[] key) {
        return entities
                .createQuery("select a.entry from Alias a where a.nameKey = :key order by a.entry", byte[].class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .flatMap(id -> entry(entities, new EntryId(IdBytes.read(id))).stream())
                .filter(EntryRow::isThere)
                .findFirst();
    }

    /** The entries that changes in a range of numbers are about, as they are now. */
    public Map<UUID, EntryRow> changedBetween(EntityManager entities, long first, long last) {
        String sql = "SELECT E." + String.join(", E.", EntryColumn.read()) + " FROM" + dialect.joinInOrder()
                + "VERSION V" + dialect.primaryKey("PK_VERSION")
                + ", ENTRY E" + dialect.joinByKey("PK_ENTRY")
                + " WHERE V.CHANGE_NUMBER >= ? AND V.CHANGE_NUMBER <= ? AND E.ID = V.ENTRY_ID";
        Map<UUID, EntryRow> found = new HashMap<>();
        stream(entities.createNativeQuery(sql).setParameter(1, first).setParameter(2, last))
                .forEach(row -> found.put(row.id(), row));
        return found;
    }

    /** As {@link #changedBetween}, of one person only. */
    public List<EntryRow> changedBetween(EntityManager entities, long first, long last, int person) {
        String sql = "SELECT E." + String.join(", E.", EntryColumn.read()) + " FROM" + dialect.joinInOrder()
                + "VERSION V" + dialect.primaryKey("PK_VERSION")
                + ", ENTRY E" + dialect.joinByKey("PK_ENTRY")
                + " WHERE V.CHANGE_NUMBER >= ? AND V.CHANGE_NUMBER <= ? AND V.PERSON = ? AND E.ID = V.ENTRY_ID";
        Map<UUID, EntryRow> found = new HashMap<>();
        stream(entities.createNativeQuery(sql)
                        .setParameter(1, first)
                        .setParameter(2, last)
                        .setParameter(3, person))
                .forEach(row -> found.put(row.id(), row));
        return List.copyOf(found.values());
    }

    /** With their bodies, by change number. */
    public static Map<Long, VersionRow> versions(EntityManager entities, Dialect dialect, List<Long> changes) {
        String sql = "SELECT * FROM VERSION" + dialect.primaryKey("PK_VERSION") + " WHERE CHANGE_NUMBER IN ("
                + "?,".repeat(CHUNK - 1) + "?)";
        Map<Long, VersionRow> found = new HashMap<>();
        for (int from = 0; from < changes.size(); from += CHUNK) {
            Query query =
                    entities.createNativeQuery(sql, VersionEntity.class).setHint(QueryHints.READ_ONLY, HintValues.TRUE);
            for (int i = 0; i < CHUNK; i++) {
                query.setParameter(i + 1, changes.get(Math.min(from + i, changes.size() - 1)));
            }
            for (Object each : query.getResultList()) {
                VersionRow row = ((VersionEntity) each).row();
                found.put(row.change(), row);
            }
        }
        return found;
    }

    /** Always the same number of parameters, so that the database has one prepared statement; the last is repeated. */
    private List<EntryRow> chunk(EntityManager entities, Column column, List<byte[]> keys, int from) {
        String parameters = "?,".repeat(CHUNK - 1) + "?";
        String hint = column == Column.ID ? dialect.primaryKey("PK_ENTRY") : dialect.index("UX_ENTRY_IDENTITY");
        var query = query(entities, hint + " WHERE " + column.name + " IN (" + parameters + ")");
        for (int i = 0; i < CHUNK; i++) {
            query.setParameter(i + 1, keys.get(Math.min(from + i, keys.size() - 1)));
        }
        return stream(query).toList();
    }

    /**
     * A query for rows of ENTRY, to be read by {@link #stream}. Not for entities: making those takes most of the time
     * of a page.
     *
     * @param rest what stands behind the table's name
     */
    public static Query query(EntityManager entities, String rest) {
        return entities.createNativeQuery(FROM_ENTRY + rest);
    }

    public static Stream<EntryRow> stream(Query query) {
        List<?> result = query.getResultList();
        return result.stream().map(each -> row((Object[]) each));
    }

    /** In the order of {@link EntryColumn#read}. */
    private static EntryRow row(Object[] columns) {
        DerivedColumns derived = new DerivedColumns(
                number(columns[11]),
                number(columns[12]),
                number(columns[13]),
                number(columns[14]) != 0,
                number(columns[15]) != 0,
                (Long) columns[16],
                (Long) columns[17],
                (String) columns[18],
                (Long) columns[19],
                (byte[]) columns[20]);
        return new EntryRow(
                IdBytes.read((byte[]) columns[0]),
                number(columns[1]),
                number(columns[2]),
                number(columns[3]),
                (byte[]) columns[4],
                derived,
                number(columns[5]),
                number(columns[6]),
                (Long) columns[7],
                number(columns[8]),
                (byte[]) columns[9],
                (byte[]) columns[10]);
    }

    /** SMALLINT and INTEGER come as what the driver likes. */
    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    /** Columns that find one entry. */
    public enum Column {
        ID("ID"),
        IDENTITY("IDENTITY_KEY");

        private final String name;

        Column(String name) {
            this.name = name;
        }
    }

    /** Bytes as a key of a map. */
    public record Key(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && java.util.Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }
    }
}
