// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.store.jpa.entry.DerivedColumns;
import org.healthstead.store.jpa.entry.EntryColumn;
import org.healthstead.store.jpa.entry.EntryEntity;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionEntity;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.testing.TestStore;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JDBC writes and what EclipseLink writes is read back as the same. */
class BulkStatementsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void bothWaysWriteTheSameColumns() {
        try (TestStore store = TestStore.open(folder)) {
            for (int i = 0; i < 20; i++) {
                EntryRow entry = entry(1_000 + i, i % 2 == 0);
                VersionRow version = version(entry);
                boolean bulk = i % 3 != 0;
                store.unit.write(entities -> write(entities, entry, version, bulk));
                assertSame(entry, read(store, entry));
                VersionRow read = store.unit.read(entities ->
                        EntryRowReader.version(entities, version.change()).orElseThrow());
                assertEquals(fields(version), fields(read), "seed " + SEED);
                EntryRow changed = changed(entry, i % 2 == 0);
                store.unit.write(entities -> update(entities.unwrap(Connection.class), changed, entry.change()));
                assertSame(changed, read(store, entry));
            }
        }
    }

    private static EntryRow write(EntityManager entities, EntryRow entry, VersionRow version, boolean bulk) {
        if (bulk) {
            insert(entities.unwrap(Connection.class), entry, version);
        } else {
            entities.persist(new EntryEntity(entry));
            entities.persist(new VersionEntity(version));
        }
        return entry;
    }

    private static EntryRow read(TestStore store, EntryRow entry) {
        return store.unit.read(entities ->
                EntryRowReader.entry(entities, new EntryId(entry.id())).orElseThrow());
    }

    private EntryRow changed(EntryRow entry, boolean sparse) {
        DerivedColumns derived = new DerivedColumns(12, 4, 5, false, true, 6, 7, "other", 8, bytes(9));
        return new EntryRow(
                entry.id(),
                entry.person(),
                3,
                entry.source(),
                entry.identity(),
                derived,
                1,
                9,
                entry.change() + 1_000,
                2,
                bytes(16),
                sparse ? null : bytes(16));
    }

    private static void insert(Connection connection, EntryRow entry, VersionRow version) {
        try (PreparedStatement entries = connection.prepareStatement(EntryColumn.INSERT);
                PreparedStatement versions = connection.prepareStatement(BulkStatements.INSERT_VERSION)) {
            EntryColumn.bindInsert(entries, entry);
            entries.executeUpdate();
            BulkStatements.bind(versions, version);
            versions.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static int update(Connection connection, EntryRow entry, long previous) {
        try (PreparedStatement entries = connection.prepareStatement(EntryColumn.UPDATE)) {
            EntryColumn.bindUpdate(entries, entry, previous);
            return entries.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void assertSame(EntryRow expected, EntryRow found) {
        assertEquals(fields(expected), fields(found), "seed " + SEED);
    }

    /** Arrays by content. */
    private static String fields(Record row) {
        StringBuilder text = new StringBuilder();
        for (var component : row.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(row);
                text.append(component.getName())
                        .append('=')
                        .append(shown(value))
                        .append('\n');
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return text.toString();
    }

    private static Object shown(Object value) {
        return switch (value) {
            case byte[] bytes -> Arrays.toString(bytes);
            case Record row -> fields(row);
            case null, default -> value;
        };
    }

    private EntryRow entry(long change, boolean sparse) {
        DerivedColumns derived = new DerivedColumns(
                random.nextInt(),
                random.nextInt(19),
                random.nextInt(12),
                random.nextBoolean(),
                random.nextBoolean(),
                sparse ? DerivedColumns.UNDATED : random.nextLong(),
                random.nextLong(),
                sparse ? null : "final",
                random.nextLong(),
                bytes(100));
        return new EntryRow(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(1 << 20),
                random.nextInt(100),
                random.nextInt(1 << 20),
                bytes(16),
                derived,
                random.nextInt(2),
                random.nextInt(1 << 20),
                change,
                1,
                bytes(16),
                sparse ? null : bytes(16));
    }

    private VersionRow version(EntryRow entry) {
        return new VersionRow(
                entry.change(),
                entry.id(),
                entry.person(),
                1,
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                1,
                random.nextInt(1 << 20),
                entry.author(),
                "entry[" + entry.change() + "]",
                random.nextInt(1 << 20),
                bytes(random.nextInt(40_000)));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
