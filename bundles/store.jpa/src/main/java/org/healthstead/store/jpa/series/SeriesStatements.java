// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.store.jpa.body.PointCodec;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.series.SeriesTables.Head;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.SqlFailure;

/**
 * What is read and written of one person in one transaction, by JDBC and in batches: an import touches a hundred series
 * at once. What is written is there after {@link #execute}. Not safe for several threads.
 */
final class SeriesStatements implements AutoCloseable {

    /** What a column takes at most, with room for the seal. */
    static final int MAX_BYTES = 30_000;

    private final PersonKey person;
    private final PreparedStatement heads;
    private final PreparedStatement blocks;
    private final PreparedStatement deleteBlock;
    private final PreparedStatement deleteSeries;
    private final PreparedStatement insertBlock;
    private final PreparedStatement insertSeries;
    private final List<PreparedStatement> all = new ArrayList<>();

    /** A row of SERIES as it is stored. */
    private record Sealed(int count, byte[] newest) {}

    private Map<Partition, Sealed> stored;

    SeriesStatements(Connection connection, Dialect dialect, PersonKey person) {
        this.person = person;
        heads = prepare(
                connection,
                "SELECT SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, POINT_COUNT, NEWEST FROM SERIES"
                        + dialect.primaryKey("PK_SERIES") + " WHERE PERSON = ?");
        blocks = prepare(
                connection,
                "SELECT FIRST_TIME, PART, POINTS FROM MEASUREMENT" + dialect.index("UX_MEASUREMENT")
                        + SeriesTables.PARTITION + " ORDER BY FIRST_TIME DESC, PART DESC");
        deleteBlock = prepare(
                connection, "DELETE FROM MEASUREMENT" + SeriesTables.PARTITION + " AND FIRST_TIME = ? AND PART = ?");
        deleteSeries = prepare(connection, "DELETE FROM SERIES" + SeriesTables.PARTITION);
        insertBlock = prepare(
                connection,
                "INSERT INTO MEASUREMENT (PERSON, SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, FIRST_TIME, PART, POINTS)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insertSeries = prepare(
                connection,
                "INSERT INTO SERIES (PERSON, SERIES_KEY, ACCESS_CATEGORY, CONFIDENTIAL, POINT_COUNT, NEWEST)"
                        + " VALUES (?, ?, ?, ?, ?, ?)");
    }

    private PreparedStatement prepare(Connection connection, String sql) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            all.add(statement);
            return statement;
        } catch (SQLException e) {
            close();
            throw new SqlFailure(e);
        }
    }

    /** As it is stored; without points when it is not. */
    Head head(Partition partition) {
        if (stored == null) {
            stored = readHeads();
        }
        Sealed sealed = stored.get(partition);
        if (sealed == null) {
            return new Head(partition, 0, List.of());
        }
        byte[] packed = person.sealer().open(sealed.newest(), partition.context(SeriesTables.NEWEST, 0, 0));
        return new Head(partition, sealed.count(), PointCodec.unpack(packed, SeriesTables.name(partition)));
    }

    private Map<Partition, Sealed> readHeads() {
        try {
            heads.setInt(1, person.number());
            Map<Partition, Sealed> found = new HashMap<>();
            try (ResultSet rows = heads.executeQuery()) {
                while (rows.next()) {
                    Partition partition = new Partition(
                            person.number(), IdBytes.read(rows.getBytes(1)), rows.getInt(2), rows.getInt(3));
                    found.put(partition, new Sealed(rows.getInt(4), rows.getBytes(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Blocks of a partition, the newest first.
     *
     * @param from {@link SeriesPoint#sortKey}: down to the block in which a point of that time has its place
     */
    List<Block> blocks(Partition partition, long from) {
        try {
            bind(blocks, partition);
            List<Block> found = new ArrayList<>();
            String name = SeriesTables.name(partition);
            try (ResultSet rows = blocks.executeQuery()) {
                boolean isEnough = false;
                while (!isEnough && rows.next()) {
                    long first = rows.getLong(1);
                    int part = rows.getInt(2);
                    byte[] packed =
                            person.sealer().open(rows.getBytes(3), partition.context(SeriesTables.POINTS, first, part));
                    found.add(new Block(first, part, PointCodec.unpack(packed, name), null));
                    isEnough = first < from;
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    void replace(Partition partition, List<Block> old, List<Block> made) {
        try {
            for (Block block : old) {
                bind(deleteBlock, partition);
                deleteBlock.setLong(5, block.first());
                deleteBlock.setInt(6, block.part());
                deleteBlock.addBatch();
            }
            for (Block block : made) {
                byte[] context = partition.context(SeriesTables.POINTS, block.first(), block.part());
                bind(insertBlock, partition);
                insertBlock.setLong(5, block.first());
                insertBlock.setInt(6, block.part());
                insertBlock.setBytes(7, person.sealer().seal(block.packed(), context));
                insertBlock.addBatch();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @param head of which the row is made; without points the row goes */
    void replace(Head head) {
        try {
            bind(deleteSeries, head.partition());
            deleteSeries.addBatch();
            if (head.count() > 0) {
                byte[] packed = PointCodec.pack(head.newest());
                for (int count = head.newest().size() - 1; packed.length > MAX_BYTES; count--) {
                    packed = PointCodec.pack(head.newest().subList(0, count));
                }
                byte[] context = head.partition().context(SeriesTables.NEWEST, 0, 0);
                bind(insertSeries, head.partition());
                insertSeries.setInt(5, head.count());
                insertSeries.setBytes(6, person.sealer().seal(packed, context));
                insertSeries.addBatch();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Writes everything; each partition was replaced once at most. */
    void execute() {
        try {
            for (PreparedStatement each : List.of(deleteBlock, deleteSeries, insertBlock, insertSeries)) {
                each.executeBatch();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, Partition partition) throws SQLException {
        statement.setInt(1, partition.person());
        statement.setBytes(2, IdBytes.of(partition.key()));
        statement.setInt(3, partition.access());
        statement.setInt(4, partition.confidential());
    }

    @Override
    public void close() {
        for (PreparedStatement statement : all) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }
}
