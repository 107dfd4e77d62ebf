// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.Problem;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.Rows;
import org.healthstead.store.jpa.job.JobEntity;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Takes an import back, and takes that back. Works in short transactions: the import's state says what is going on, so
 * that a second call after a crash does the rest.
 */
final class ImportUndo {

    static final int DONE = 0;
    static final int UNDOING = 1;
    static final int UNDONE = 2;
    static final int REDOING = 3;

    private static final int BATCH = 200;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final Reversal reversal;

    ImportUndo(StoreUnit unit, ChangeLog log, Persons persons, EntryPreparation preparation, EntryAssembly assembly) {
        this.unit = unit;
        this.log = log;
        this.reversal = new Reversal(persons, preparation, assembly);
    }

    long undo(ImportEntity row) {
        requireEnded(row);
        if (row.state() == UNDONE || !move(row, Set.of(DONE, REDOING, UNDOING), UNDOING)) {
            return 0;
        }
        long count = reverse(row.number(), reversal::undo);
        move(row, Set.of(UNDOING), UNDONE);
        return count;
    }

    long redo(ImportEntity row) {
        requireEnded(row);
        if (row.state() == DONE || !move(row, Set.of(UNDONE, UNDOING, REDOING), REDOING)) {
            return 0;
        }
        long count = reverse(row.number(), reversal::redo);
        move(row, Set.of(REDOING), DONE);
        return count;
    }

    private void requireEnded(ImportEntity row) {
        boolean runs = unit.read(entities -> Optional.ofNullable(entities.find(JobEntity.class, IdBytes.of(row.job()))))
                .filter(job -> !JobState.ofCode(job.state()).isFinal())
                .isPresent();
        if (runs) {
            throw Problem.of(
                            "HS-JOB-STATE",
                            Problem.Kind.CONFLICT,
                            "The import has not ended yet. Wait for its end, or cancel it first.")
                    .exception();
        }
    }

    private boolean move(ImportEntity row, Set<Integer> from, int to) {
        return unit.write(entities -> entities.createQuery(
                                "update Import i set i.state = :to where i.number = :number and i.state in :from")
                        .setParameter("to", to)
                        .setParameter("number", row.number())
                        .setParameter("from", from)
                        .executeUpdate())
                == 1;
    }

    /** Walks the entries that the import ever wrote; what was changed by others since is passed over. */
    private long reverse(int importNumber, Reversal.Step step) {
        long count = 0;
        for (ImportRangeEntity range : ranges(importNumber)) {
            for (long from = range.first(); from <= range.last(); from += BATCH) {
                long to = Math.min(range.last(), from + BATCH - 1);
                Set<UUID> written = entries(importNumber, from, to);
                count += reverse(importNumber, written, step);
            }
        }
        return count;
    }

    private List<ImportRangeEntity> ranges(int importNumber) {
        return unit.read(entities -> entities.createQuery(
                        "select r from ImportRange r where r.importNumber = :import order by r.first",
                        ImportRangeEntity.class)
                .setParameter("import", importNumber)
                .getResultList());
    }

    private Set<UUID> entries(int importNumber, long from, long to) {
        String sql = "SELECT ENTRY_ID FROM VERSION"
                + unit.dialect().primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER >= ? AND CHANGE_NUMBER <= ? AND IMPORT = ?";
        List<?> found = unit.read(entities -> entities.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, importNumber)
                .getResultList());
        Set<UUID> ids = new LinkedHashSet<>();
        found.forEach(id -> ids.add(IdBytes.read((byte[]) id)));
        return ids;
    }

    private int reverse(int importNumber, Set<UUID> written, Reversal.Step step) {
        return log.commit((entities, numbers) -> {
            List<Reversal.Planned> planned = new ArrayList<>();
            for (UUID id : written) {
                Rows.entry(entities, new org.healthstead.api.record.EntryId(id))
                        .flatMap(row -> step.plan(entities, row, importNumber))
                        .ifPresent(planned::add);
            }
            if (planned.isEmpty()) {
                return ChangeLog.Done.unchanged(0);
            }
            long first = numbers.take(planned.size());
            List<Reversal.Written> done = new ArrayList<>();
            for (Reversal.Planned each : planned) {
                done.add(reversal.write(entities, each, first + done.size(), importNumber));
            }
            remember(entities, importNumber, first, done.size());
            return new ChangeLog.Done<>(
                    done::size, () -> done.stream().map(reversal::change).toList());
        });
    }

    private static void remember(EntityManager entities, int importNumber, long first, int count) {
        entities.persist(new ImportRangeEntity(importNumber, first, first + count - 1));
    }
}
