// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryColumn;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.unit.IdBytes;

/** Writes a planned batch inside of a transaction. One for each attempt; not safe for several threads. */
final class BulkWriter {

    private final EntityManager entities;
    private final EntryNeeds needs;
    private final Connection connection;
    private final int importNumber;

    BulkWriter(EntityManager entities, EntryNeeds needs, int importNumber) {
        this.entities = entities;
        this.needs = needs;
        this.connection = entities.unwrap(Connection.class);
        this.importNumber = importNumber;
    }

    /**
     * Moves the import's position and counts.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-IMPORT-UNDONE}
     */
    void position(long before, long after, ImportReport counts, byte[] notes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BulkStatements.UPDATE_IMPORT)) {
            update.setLong(1, after);
            update.setLong(2, counts.created());
            update.setLong(3, counts.updated());
            update.setLong(4, counts.unchanged());
            update.setLong(5, counts.merged());
            update.setLong(6, counts.rejectedCount());
            update.setInt(7, importNumber);
            update.setLong(8, before);
            if (update.executeUpdate() != 1) {
                throw ProblemCode.IMPORT_UNDONE
                        .problem("The import was taken back or is written by somebody else. Nothing more is written.")
                        .exception();
            }
        }
        if (notes != null) {
            try (PreparedStatement update = connection.prepareStatement(BulkStatements.UPDATE_NOTES)) {
                update.setBytes(1, notes);
                update.setInt(2, importNumber);
                update.executeUpdate();
            }
        }
    }

    /** @return the first change number */
    long write(BatchPlan plan, ChangeLog.Numbers numbers, long recordedAt) throws SQLException {
        List<PlannedWrite> writes = plan.writes();
        aliases(writes);
        long first = numbers.take(writes.size());
        versions(writes, first, recordedAt);
        inserts(writes, first);
        updates(writes, first);
        long last = first + writes.size() - 1;
        for (PlannedWrite write : writes) {
            needs.add(
                    entities,
                    write.row(),
                    write.entry().projection(),
                    reference -> plan.knowledge().seen(reference, last));
            needs.named(entities, write.row(), write.aliases());
        }
        return first;
    }

    private void versions(List<PlannedWrite> writes, long first, long recordedAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BulkStatements.INSERT_VERSION)) {
            for (int i = 0; i < writes.size(); i++) {
                BulkStatements.bind(insert, writes.get(i).version(first, i, recordedAt));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void inserts(List<PlannedWrite> writes, long first) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EntryColumn.INSERT)) {
            for (int i = 0; i < writes.size(); i++) {
                if (writes.get(i).isNew()) {
                    EntryColumn.bindInsert(insert, writes.get(i).row().at(first + i));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** In the order of the file: an entry that stands twice in a batch is updated from version to version. */
    private void updates(List<PlannedWrite> writes, long first) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(EntryColumn.UPDATE)) {
            for (int i = 0; i < writes.size(); i++) {
                if (!writes.get(i).isNew()) {
                    EntryColumn.bindUpdate(
                            update,
                            writes.get(i).row().at(first + i),
                            writes.get(i).previous(first));
                    update.addBatch();
                }
            }
            for (int count : update.executeBatch()) {
                if (count != 1) {
                    throw new StaleBatchException();
                }
            }
        }
    }

    /** An entry that stands twice in a batch has its names once. */
    private void aliases(List<PlannedWrite> writes) throws SQLException {
        Set<AliasEntity.Key> inBatch = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(BulkStatements.INSERT_ALIAS)) {
            for (PlannedWrite write : writes) {
                byte[] entry = IdBytes.of(write.row().id());
                for (byte[] key : write.aliases()) {
                    AliasEntity.Key alias = new AliasEntity.Key(key, entry);
                    if (inBatch.add(alias) && (write.isNew() || entities.find(AliasEntity.class, alias) == null)) {
                        insert.setBytes(1, key);
                        insert.setBytes(2, entry);
                        insert.setInt(3, write.row().person());
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    /**
     * Remembers which changes are the import's.
     *
     * @param begun first number of the run that may go on, or 0
     */
    void range(long begun, long first, long last) throws SQLException {
        String sql = begun == 0 ? BulkStatements.INSERT_RANGE : BulkStatements.UPDATE_RANGE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, last);
            statement.setInt(2, importNumber);
            statement.setLong(3, begun == 0 ? first : begun);
            statement.executeUpdate();
        }
    }
}
