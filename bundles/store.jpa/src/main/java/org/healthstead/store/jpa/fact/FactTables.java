// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.FactKey.Certainty;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads and writes FACT_KEY, FACT_FILL and FACT_FEED inside of a reading or a transaction of the caller's. Safe for
 * several threads.
 */
@Component(service = FactTables.class)
public final class FactTables {

    private static final int CHUNK = 50;

    /** In place of a key where there are not enough: a hash is this one by chance only. */
    private static final long NO_MEETING = Long.MAX_VALUE;

    private static final int SAME = 1;
    private static final int PERHAPS = 2;
    private static final int WITHIN_SOURCE = 4;
    private static final String FILL =
            "SELECT PERSON, RULES, SOURCE, IS_SEVERAL, BACKGROUND, LAST_TIME, LAST_ID, IS_DONE FROM FACT_FILL";

    private final Dialect dialect;

    @Activate
    public FactTables(@Reference StoreUnit unit) {
        this.dialect = unit.dialect();
    }

    long change(EntityManager entities) {
        return ((Number) entities.createNativeQuery("SELECT CHANGE_NUMBER FROM FACT_FEED")
                        .getSingleResult())
                .longValue();
    }

    void saveChange(EntityManager entities, long change) {
        entities.createNativeQuery("UPDATE FACT_FEED SET CHANGE_NUMBER = ?")
                .setParameter(1, change)
                .executeUpdate();
    }

    /** Of every person that has one. */
    List<PersonFill> fills(EntityManager entities) {
        return fills(entities.createNativeQuery(FILL));
    }

    Optional<PersonFill> fill(EntityManager entities, int person) {
        return fills(entities.createNativeQuery(FILL + " WHERE PERSON = ?").setParameter(1, person)).stream()
                .findFirst();
    }

    private static List<PersonFill> fills(Query query) {
        List<PersonFill> fills = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            fills.add(new PersonFill(
                    number(row[0]),
                    number(row[1]),
                    IdBytes.read((byte[]) row[2]),
                    number(row[3]) != 0,
                    number(row[4]),
                    ((Number) row[5]).longValue(),
                    IdBytes.read((byte[]) row[6]),
                    number(row[7]) != 0));
        }
        return fills;
    }

    void save(EntityManager entities, PersonFill fill) {
        entities.createNativeQuery("DELETE FROM FACT_FILL WHERE PERSON = ?")
                .setParameter(1, fill.person())
                .executeUpdate();
        entities.createNativeQuery("INSERT INTO FACT_FILL (PERSON, RULES, SOURCE, IS_SEVERAL, BACKGROUND, LAST_TIME,"
                        + " LAST_ID, IS_DONE) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, fill.person())
                .setParameter(2, fill.rules())
                .setParameter(3, IdBytes.of(fill.source()))
                .setParameter(4, fill.isSeveral() ? 1 : 0)
                .setParameter(5, fill.background())
                .setParameter(6, fill.lastTime())
                .setParameter(7, IdBytes.of(fill.lastId()))
                .setParameter(8, fill.isDone() ? 1 : 0)
                .executeUpdate();
    }

    void clear(EntityManager entities, int person) {
        entities.createNativeQuery("DELETE FROM FACT_KEY WHERE PERSON = ?")
                .setParameter(1, person)
                .executeUpdate();
    }

    /**
     * Replaces the keys of entries; each entry once. Only what is different is written, each row by its whole key:
     * Derby takes no hint for a DELETE.
     */
    void replace(EntityManager entities, Collection<EntryKeySet> sets) {
        Map<UUID, List<FactNode.Key>> before =
                keys(entities, sets.stream().map(EntryKeySet::entry).toList());
        Connection connection = entities.unwrap(Connection.class);
        String delete = "DELETE FROM FACT_KEY WHERE PERSON = ? AND MEETING = ? AND ENTRY_ID = ?";
        String insert = "INSERT INTO FACT_KEY (PERSON, MEETING, ENTRY_ID, SAYS, SORT) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement deleting = connection.prepareStatement(delete);
                PreparedStatement inserting = connection.prepareStatement(insert)) {
            for (EntryKeySet set : sets) {
                Set<FactNode.Key> old = new HashSet<>(before.getOrDefault(set.entry(), List.of()));
                for (FactNode.Key key : old) {
                    if (!set.keys().contains(key)) {
                        bind(deleting, set, key);
                        deleting.addBatch();
                    }
                }
                for (FactNode.Key key : set.keys()) {
                    if (!old.contains(key)) {
                        bind(inserting, set, key);
                        inserting.setLong(4, key.says());
                        inserting.setInt(5, sort(key));
                        inserting.addBatch();
                    }
                }
            }
            deleting.executeBatch();
            inserting.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, EntryKeySet set, FactNode.Key key) throws SQLException {
        statement.setInt(1, set.person());
        statement.setLong(2, key.meeting());
        statement.setBytes(3, IdBytes.of(set.entry()));
    }

    private static int sort(FactNode.Key key) {
        return (key.certainty() == Certainty.SAME ? SAME : PERHAPS) + (key.isWithinSource() ? WITHIN_SOURCE : 0);
    }

    /** The keys of some entries; an entry that has none is not in the answer. */
    Map<UUID, List<FactNode.Key>> keys(EntityManager entities, Collection<UUID> entries) {
        String sql = "SELECT ENTRY_ID, MEETING, SAYS, SORT FROM FACT_KEY" + dialect.index("IX_FACT_KEY_ENTRY")
                + " WHERE ENTRY_ID IN (" + parameters() + ")";
        Map<UUID, List<FactNode.Key>> keys = new HashMap<>();
        chunks(List.copyOf(entries), chunk -> {
            Query query = entities.createNativeQuery(sql);
            for (int i = 0; i < CHUNK; i++) {
                query.setParameter(i + 1, IdBytes.of(chunk.get(Math.min(i, chunk.size() - 1))));
            }
            for (Object each : query.getResultList()) {
                Object[] row = (Object[]) each;
                int sort = number(row[3]);
                keys.computeIfAbsent(IdBytes.read((byte[]) row[0]), none -> new ArrayList<>(3))
                        .add(new FactNode.Key(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                (sort & SAME) != 0 ? Certainty.SAME : Certainty.PERHAPS,
                                (sort & WITHIN_SOURCE) != 0));
            }
        });
        return keys;
    }

    /**
     * The entries of a person that have the keys. A join, each key looked up: Derby goes through all keys of the person
     * for {@code MEETING IN (...)}, because only the first column of an index can be in a list. The first of the values
     * is none; it tells which type the others have.
     */
    Map<Long, Set<UUID>> meeting(EntityManager entities, int person, Collection<Long> meetings) {
        String sql = "SELECT F.MEETING, F.ENTRY_ID FROM" + dialect.joinInOrder()
                + "(VALUES (" + NO_MEETING + ")" + ",(?)".repeat(CHUNK) + ") AS M (MEETING)"
                + ", FACT_KEY F" + dialect.joinByKey("PK_FACT_KEY")
                + " WHERE F.PERSON = ? AND F.MEETING = M.MEETING";
        Map<Long, Set<UUID>> found = new HashMap<>();
        chunks(List.copyOf(meetings), chunk -> {
            Query query = entities.createNativeQuery(sql).setParameter(CHUNK + 1, person);
            for (int i = 0; i < CHUNK; i++) {
                query.setParameter(i + 1, i < chunk.size() ? chunk.get(i) : NO_MEETING);
            }
            for (Object each : query.getResultList()) {
                Object[] row = (Object[]) each;
                found.computeIfAbsent(((Number) row[0]).longValue(), none -> new HashSet<>(4))
                        .add(IdBytes.read((byte[]) row[1]));
            }
        });
        return found;
    }

    /** Always the same number of parameters, so that the database has one prepared statement; the last is repeated. */
    private static String parameters() {
        return "?,".repeat(CHUNK - 1) + "?";
    }

    private static <T> void chunks(List<T> all, java.util.function.Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
