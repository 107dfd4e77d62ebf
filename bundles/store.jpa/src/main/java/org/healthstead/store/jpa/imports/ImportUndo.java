// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ReversalPlan.Planned;
import org.healthstead.store.jpa.imports.ReversalPlan.Stretch;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Takes an import back, and takes that back: walks the changes that the import made, a stretch in each transaction. The
 * import's row says what is going on and how far it has come, so that a call after a crash does the rest.
 */
final class ImportUndo {

    /** Changes in one transaction: readers of these entries wait for its end. */
    static final int STRETCH = 250;

    private static final int MAX_ATTEMPTS = 20;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final ReversalPlan plans;

    ImportUndo(StoreUnit unit, ChangeLog log, Persons persons, EntryPreparation preparation, EntryAssembly assembly) {
        this.unit = unit;
        this.log = log;
        this.plans = new ReversalPlan(unit, persons, preparation, assembly);
    }

    /** @return entries reversed, with those before an interruption */
    long run(Reversal reversal, VersionOrder order, ImportEntity asked, ReversalProgress progress) {
        ImportEntity row = begin(reversal, asked.number());
        if (row.state() == reversal.end()) {
            return row.reversed();
        }
        List<ImportRangeEntity> ranges = ranges(row.number());
        long total = ranges.stream()
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
        long position = row.reversedTo();
        long reversed = row.reversed();
        long walked = 0;
        for (ImportRangeEntity range : ranges) {
            while (position < range.last()) {
                long from = Math.max(range.first(), position + 1);
                long to = Math.min(range.last(), from + STRETCH - 1);
                Progress reached = write(reversal, order, row.number(), position, reversed, from, to);
                position = reached.position();
                reversed = reached.reversed();
                if (!progress.reached((double) (walked + position - range.first() + 1) / total, reversed)) {
                    return reversed;
                }
            }
            walked += range.last() - range.first() + 1;
        }
        move(row.number(), reversal);
        return reversed;
    }

    /** The import's row when its state is set: on the way, or there already. */
    private ImportEntity begin(Reversal reversal, int number) {
        unit.write(entities -> entities.createQuery(
                        "update Import i set i.state = :during, i.reversedTo = 0, i.reversed = 0"
                                + " where i.number = :number and i.state in :begins")
                .setParameter("during", reversal.during())
                .setParameter("number", number)
                .setParameter("begins", reversal.begins())
                .executeUpdate());
        return unit.read(entities -> entities.find(ImportEntity.class, number));
    }

    private void move(int number, Reversal reversal) {
        unit.write(entities -> entities.createQuery(
                        "update Import i set i.state = :end where i.number = :number and i.state = :during")
                .setParameter("end", reversal.end())
                .setParameter("number", number)
                .setParameter("during", reversal.during())
                .executeUpdate());
    }

    private List<ImportRangeEntity> ranges(int importNumber) {
        return unit.read(entities -> entities.createQuery(
                        "select r from ImportRange r where r.importNumber = :import order by r.first",
                        ImportRangeEntity.class)
                .setParameter("import", importNumber)
                .getResultList());
    }

    /**
     * Plans again when an entry was changed between plan and transaction, and less each time: who edits entry after
     * entry is quicker than a long stretch is planned.
     */
    private Progress write(
            Reversal reversal, VersionOrder order, int importNumber, long position, long reversed, long from, long to) {
        long last = to;
        for (int attempt = 1; ; attempt++) {
            Stretch stretch = plans.plan(order, importNumber, from, last);
            Progress reached =
                    new Progress(stretch.end(), reversed + stretch.planned().size());
            try {
                commit(reversal, importNumber, stretch, position, reached);
                return reached;
            } catch (StaleBatchException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
                last = from + (last - from) / 4;
            }
        }
    }

    private void commit(Reversal reversal, int importNumber, Stretch stretch, long position, Progress reached) {
        long recordedAt = EntryWriter.now();
        log.commit((entities, numbers) -> {
            try {
                ReversalWriter writer = new ReversalWriter(entities.unwrap(Connection.class), importNumber);
                writer.position(reversal.during(), position, reached.position(), reached.reversed());
                if (stretch.planned().isEmpty()) {
                    return ChangeLog.Done.unchanged(reached);
                }
                List<VersionRow> versions = versions(
                        stretch.planned(), numbers.take(stretch.planned().size()), recordedAt, importNumber);
                writer.write(stretch.planned(), versions);
                return new ChangeLog.Done<>(() -> reached, () -> changes(stretch.planned(), versions));
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    private static List<VersionRow> versions(List<Planned> planned, long first, long recordedAt, int importNumber) {
        List<VersionRow> versions = new ArrayList<>(planned.size());
        for (Planned each : planned) {
            versions.add(each.version(first + versions.size(), recordedAt, importNumber));
        }
        return versions;
    }

    private List<Change> changes(List<Planned> planned, List<VersionRow> versions) {
        List<Change> changes = new ArrayList<>(planned.size());
        for (int i = 0; i < planned.size(); i++) {
            changes.add(plans.change(planned.get(i), versions.get(i)));
        }
        return changes;
    }

    /**
     * @param position last change number that was walked
     * @param reversed entries so far
     */
    private record Progress(long position, long reversed) {}
}
