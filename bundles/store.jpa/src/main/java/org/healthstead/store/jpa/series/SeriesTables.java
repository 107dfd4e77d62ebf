// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.body.PointCodec;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads and writes MEASUREMENT, SERIES and SERIES_FILL inside of a reading or a transaction of the caller's. Who reads
 * several blocks holds {@link #lock} for reading, who writes holds it for writing until the commit: points move from
 * one block to another. Safe for several threads.
 */
@Component(service = SeriesTables.class)
public final class SeriesTables {

    static final String POINTS = "points";
    static final String NEWEST = "newest";

    static final String PARTITION = " WHERE PERSON = ? AND SERIES_KEY = ? AND ACCESS_CATEGORY = ? AND CONFIDENTIAL = ?";
    private static final String STATE = "RULES, POSITION, WALKED_TO, CHANGE_NUMBER, IS_DONE";
    private static final String UPDATE_STATE =
            "UPDATE SERIES_FILL SET RULES = ?, POSITION = ?, WALKED_TO = ?, CHANGE_NUMBER = ?, IS_DONE = ?";

    private final Dialect dialect;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Activate
    public SeriesTables(@Reference StoreUnit unit) {
        this.dialect = unit.dialect();
    }

    ReadWriteLock lock() {
        return lock;
    }

    /**
     * A row of SERIES.
     *
     * @param count of its points
     * @param newest those that may be the newest
     */
    record Head(Partition partition, int count, List<SeriesPoint> newest) {}

    /**
     * What a reading of a record begins with.
     *
     * @param hasJoins whether a person has said anything about its series that stands
     */
    record RecordState(FillState fill, boolean hasJoins) {}

    FillState state(EntityManager entities) {
        return state((Object[]) entities.createNativeQuery("SELECT " + STATE + " FROM SERIES_FILL")
                .getSingleResult());
    }

    /** Both in one query: of most records nobody has said anything. */
    RecordState state(EntityManager entities, PersonKey person) {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT " + STATE
                        + ", (SELECT COUNT(*) FROM SERIES_JOIN WHERE PERSON = ? AND UNDONE_AT = 0) FROM SERIES_FILL")
                .setParameter(1, person.number())
                .getSingleResult();
        return new RecordState(state(row), number(row[5]) != 0);
    }

    private static FillState state(Object[] row) {
        return new FillState(
                number(row[0]),
                IdBytes.read((byte[]) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                number(row[4]) != 0);
    }

    void save(Connection connection, FillState state) {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_STATE)) {
            update.setInt(1, state.rules());
            update.setBytes(2, IdBytes.of(state.position()));
            update.setLong(3, state.walkedTo());
            update.setLong(4, state.change());
            update.setInt(5, state.isDone() ? 1 : 0);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Forgets what a person has in the tables. */
    void clear(Connection connection, int person) {
        for (String table : List.of("MEASUREMENT", "SERIES")) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE PERSON = ?")) {
                delete.setInt(1, person);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    /** For writing what one person has, in the transaction of the caller. */
    SeriesStatements statements(Connection connection, PersonKey person) {
        return new SeriesStatements(connection, dialect, person);
    }

    /** The series of a person, as far as the scope is open. */
    List<Head> heads(EntityManager entities, PersonKey person, PersonScope scope) {
        Query query = entities.createNativeQuery(
                        "SELECT SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, POINT_COUNT, NEWEST FROM SERIES"
                                + dialect.primaryKey("PK_SERIES") + " WHERE PERSON = ?" + RecordAccess.predicate(scope))
                .setParameter(1, person.number());
        return heads(query, person);
    }

    /** Of one series. */
    List<Head> heads(EntityManager entities, PersonKey person, UUID key, PersonScope scope) {
        Query query = entities.createNativeQuery(
                        "SELECT SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, POINT_COUNT, NEWEST FROM SERIES"
                                + dialect.primaryKey("PK_SERIES") + " WHERE PERSON = ? AND SERIES_KEY = ?"
                                + RecordAccess.predicate(scope))
                .setParameter(1, person.number())
                .setParameter(2, IdBytes.of(key));
        return heads(query, person);
    }

    private static List<Head> heads(Query query, PersonKey person) {
        List<Head> heads = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            Partition partition = partition(person, row, 0);
            byte[] packed = person.sealer().open((byte[]) row[4], partition.context(NEWEST, 0, 0));
            heads.add(new Head(partition, number(row[3]), PointCodec.unpack(packed, name(partition))));
        }
        return heads;
    }

    /**
     * Blocks of a partition, the newest first.
     *
     * @param from {@link SeriesPoint#sortKey} of the oldest point that is wanted
     * @param end before which points are wanted
     */
    List<Block> blocks(EntityManager entities, PersonKey person, Partition partition, long from, long end) {
        String oldest = "(SELECT COALESCE(MAX(B.FIRST_TIME), ?) FROM MEASUREMENT B WHERE B.PERSON = ?"
                + " AND B.SERIES_KEY = ? AND B.ACCESS_CATEGORY = ? AND B.CONFIDENTIAL = ? AND B.FIRST_TIME < ?)";
        boolean isOpen = from == Long.MIN_VALUE;
        Query query = bound(
                entities.createNativeQuery("SELECT FIRST_TIME, PART, POINTS FROM MEASUREMENT"
                        + dialect.index("UX_MEASUREMENT") + PARTITION + " AND FIRST_TIME < ?"
                        + (isOpen ? "" : " AND FIRST_TIME >= " + oldest)
                        + " ORDER BY FIRST_TIME DESC, PART DESC"),
                partition);
        query.setParameter(5, end);
        if (!isOpen) {
            query.setParameter(6, Long.MIN_VALUE)
                    .setParameter(7, partition.person())
                    .setParameter(8, IdBytes.of(partition.key()))
                    .setParameter(9, partition.access())
                    .setParameter(10, partition.confidential())
                    .setParameter(11, from);
        }
        return opened(query, person, partition);
    }

    /**
     * A few blocks of a partition, the newest first.
     *
     * @param after the block before; empty for the newest
     */
    List<Block> newestBlocks(
            EntityManager entities, PersonKey person, Partition partition, Optional<Block> after, int count) {
        long first = after.map(Block::first).orElse(Long.MAX_VALUE);
        Query query = bound(
                entities.createNativeQuery("SELECT FIRST_TIME, PART, POINTS FROM MEASUREMENT"
                        + dialect.index("UX_MEASUREMENT") + PARTITION
                        + " AND FIRST_TIME <= ? AND NOT (FIRST_TIME = ? AND PART >= ?)"
                        + " ORDER BY FIRST_TIME DESC, PART DESC FETCH FIRST ? ROWS ONLY"),
                partition);
        query.setParameter(5, first)
                .setParameter(6, first)
                .setParameter(7, after.map(Block::part).orElse(Integer.MAX_VALUE))
                .setParameter(8, count);
        return opened(query, person, partition);
    }

    private static List<Block> opened(Query query, PersonKey person, Partition partition) {
        List<Block> blocks = new ArrayList<>();
        String name = name(partition);
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            long first = ((Number) row[0]).longValue();
            int part = number(row[1]);
            byte[] packed = person.sealer().open((byte[]) row[2], partition.context(POINTS, first, part));
            blocks.add(new Block(first, part, PointCodec.unpack(packed, name), null));
        }
        return blocks;
    }

    /** Where a person has points of any of these entries. */
    Set<Partition> holding(EntityManager entities, PersonKey person, Set<EntryId> entries) {
        Query query = entities.createNativeQuery(
                        "SELECT SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, FIRST_TIME, PART, POINTS FROM MEASUREMENT"
                                + dialect.index("UX_MEASUREMENT") + " WHERE PERSON = ?")
                .setParameter(1, person.number());
        Set<Partition> holding = new HashSet<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            Partition partition = partition(person, row, 0);
            if (!holding.contains(partition)) {
                byte[] context = partition.context(POINTS, ((Number) row[3]).longValue(), number(row[4]));
                if (PointCodec.hasAny(person.sealer().open((byte[]) row[5], context), entries)) {
                    holding.add(partition);
                }
            }
        }
        return holding;
    }

    private static Query bound(Query query, Partition partition) {
        return query.setParameter(1, partition.person())
                .setParameter(2, IdBytes.of(partition.key()))
                .setParameter(3, partition.access())
                .setParameter(4, partition.confidential());
    }

    private static Partition partition(PersonKey person, Object[] row, int from) {
        return new Partition(
                person.number(), IdBytes.read((byte[]) row[from]), number(row[from + 1]), number(row[from + 2]));
    }

    static String name(Partition partition) {
        return SeriesKeys.id(partition.key()).text();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
