// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/** Writes what a batch says again, inside of its transaction. One for each attempt; not safe for several threads. */
final class RestatementWriter {

    private static final int CHUNK = 50;

    private final EntityManager entities;
    private final Dialect dialect;
    private final int importNumber;

    RestatementWriter(EntityManager entities, Dialect dialect, int importNumber) {
        this.entities = entities;
        this.dialect = dialect;
        this.importNumber = importNumber;
    }

    /** @throws StaleBatchException when an entry has changed since the plan: it may have been taken back */
    void write(Restatements restated) {
        requireUnchanged(restated.entries());
        for (ChangeRuns.Run run : restated.changes().all()) {
            ImportRangeEntity known =
                    entities.find(ImportRangeEntity.class, new ImportRangeEntity.Key(importNumber, run.first()));
            if (known == null) {
                entities.persist(new ImportRangeEntity(importNumber, run.first(), run.last()));
            } else if (known.last() < run.last()) {
                known.setLast(run.last());
            }
        }
    }

    private void requireUnchanged(Map<UUID, Long> expected) {
        List<UUID> ids = List.copyOf(expected.keySet());
        String sql = "SELECT ID, CHANGE_NUMBER FROM ENTRY" + dialect.primaryKey("PK_ENTRY") + " WHERE ID IN ("
                + "?,".repeat(CHUNK - 1) + "?)";
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < CHUNK; i++) {
                query.setParameter(i + 1, IdBytes.of(ids.get(Math.min(from + i, ids.size() - 1))));
            }
            for (Object each : query.getResultList()) {
                Object[] row = (Object[]) each;
                if (expected.get(IdBytes.read((byte[]) row[0])) != ((Number) row[1]).longValue()) {
                    throw new StaleBatchException();
                }
            }
        }
    }
}
