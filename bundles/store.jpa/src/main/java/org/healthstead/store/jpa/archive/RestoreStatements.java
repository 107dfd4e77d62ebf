// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.healthstead.store.jpa.archive.RestoreBatch.Write;
import org.healthstead.store.jpa.entry.EntryColumn;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.BulkStatements;
import org.healthstead.store.jpa.record.VersionReasons;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.SqlFailure;

/** Writes a batch inside of a transaction, by batched JDBC as an import does. One for each attempt. */
final class RestoreStatements {

    private final EntityManager entities;
    private final EntryNeeds needs;
    private final RestoreBatch batch;
    private final KnownVersions known;
    private final long first;

    /** @param first change number of the batch */
    RestoreStatements(EntityManager entities, EntryNeeds needs, RestoreBatch batch, KnownVersions known, long first) {
        this.entities = entities;
        this.needs = needs;
        this.batch = batch;
        this.known = known;
        this.first = first;
    }

    /** @throws EntryChangedException when somebody else has written to an entry meanwhile */
    void write() {
        List<Write> writes = batch.writes();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement version = connection.prepareStatement(BulkStatements.INSERT_VERSION);
                PreparedStatement insert = connection.prepareStatement(EntryColumn.INSERT);
                PreparedStatement update = connection.prepareStatement(EntryColumn.UPDATE)) {
            for (int i = 0; i < writes.size(); i++) {
                BulkStatements.bind(version, row(i));
                version.addBatch();
                Write write = writes.get(i);
                if (write.version().version() == 1) {
                    EntryColumn.bindInsert(insert, write.row().at(first + i));
                    insert.addBatch();
                }
            }
            version.executeBatch();
            insert.executeBatch();
            for (int i = 0; i < writes.size(); i++) {
                if (writes.get(i).version().version() > 1) {
                    EntryColumn.bindUpdate(update, writes.get(i).row().at(first + i), previous(i));
                    update.addBatch();
                }
            }
            for (int count : update.executeBatch()) {
                if (count != 1) {
                    throw new EntryChangedException();
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        for (int i = 0; i < writes.size(); i++) {
            VersionReasons.add(
                    entities, batch.person(), row(i), writes.get(i).version().reason());
        }
        writes.forEach(write -> write.shown()
                .ifPresent(entry -> needs.add(entities, write.row(), entry.projection(), EntryNeeds.NOTHING_SEEN)));
    }

    /** The row of VERSION of the write at a place. */
    VersionRow row(int place) {
        Write write = batch.writes().get(place);
        var version = write.version();
        return new VersionRow(
                first + place,
                version.entry().value(),
                write.row().person(),
                version.version(),
                previous(place),
                version.shows().isPresent() ? change(place, version.shows().getAsInt()) : 0,
                Nanos.of(version.recordedAt()),
                version.operation().code(),
                write.importNumber(),
                write.row().author(),
                version.source().isPresent() ? MoveTrail.said(version.place()) : version.place(),
                write.bodySize(),
                write.sealed());
    }

    private long previous(int place) {
        int number = batch.writes().get(place).version().version();
        return number == 1 ? 0 : change(place, number - 1);
    }

    private long change(int place, int version) {
        var entry = batch.writes().get(place).version().entry().value();
        int other = batch.place(entry, version);
        return other >= 0 ? first + other : known.change(entry, version);
    }
}
