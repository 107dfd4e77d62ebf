// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ReversalPlan.Planned;
import org.healthstead.store.jpa.imports.ReversalPlan.Stretch;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;

/** Plans and writes the stretches of one undo or redo. Not safe for several threads. */
final class ReversalWalk {

    private static final int MAX_ATTEMPTS = 20;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final ReversalPlan plans;
    private final Reversal reversal;
    private final VersionOrder order;
    private final ImportEntity row;
    private final ChangeRuns changes;
    private SaidChanges said;
    private Progress reached;

    /**
     * @param position last change number that was walked
     * @param reversed entries so far
     */
    record Progress(long position, long reversed) {}

    /** @param changes of the import */
    ReversalWalk(
            StoreUnit unit,
            ChangeLog log,
            ReversalPlan plans,
            Reversal reversal,
            VersionOrder order,
            ImportEntity row,
            ChangeRuns changes) {
        this.unit = unit;
        this.log = log;
        this.plans = plans;
        this.reversal = reversal;
        this.order = order;
        this.row = row;
        this.changes = changes;
        this.said = readSaid();
        this.reached = new Progress(row.reversedTo(), row.reversed());
    }

    private SaidChanges readSaid() {
        return unit.read(entities -> SaidChanges.read(entities, row.person()));
    }

    Progress reached() {
        return reached;
    }

    /**
     * Plans again when something was written between plan and transaction, and less each time: who edits entry after
     * entry is quicker than a long stretch is planned.
     */
    void write(ChangeRuns.Run stretch) {
        long last = stretch.last();
        for (int attempt = 1; ; attempt++) {
            Stretch planned = plans.plan(order, changes, said, stretch.first(), last);
            Progress next = new Progress(
                    planned.end(), reached.reversed() + planned.planned().size());
            try {
                commit(planned, next);
                reached = next;
                return;
            } catch (StaleBatchException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
                last = stretch.first() + (last - stretch.first()) / 4;
                said = readSaid();
            }
        }
    }

    private void commit(Stretch stretch, Progress next) {
        long recordedAt = EntryWriter.now();
        log.commitInBulk((entities, numbers) -> {
            try {
                if (!said.isCurrent(entities, row.person())) {
                    throw new StaleBatchException();
                }
                ReversalWriter writer = new ReversalWriter(entities.unwrap(Connection.class), row.number());
                writer.position(reversal.during(), reached.position(), next.position(), next.reversed());
                if (stretch.planned().isEmpty()) {
                    return ChangeLog.Done.unchanged(next);
                }
                long first = numbers.take(stretch.planned().size());
                List<VersionRow> versions = versions(stretch.planned(), first, recordedAt);
                writer.write(stretch.planned(), versions);
                return new ChangeLog.Done<>(() -> next, () -> changes(stretch.planned(), versions));
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    private List<VersionRow> versions(List<Planned> planned, long first, long recordedAt) {
        List<VersionRow> versions = new ArrayList<>(planned.size());
        for (Planned each : planned) {
            versions.add(each.version(first + versions.size(), recordedAt, row.number()));
        }
        return versions;
    }

    private List<Change> changes(List<Planned> planned, List<VersionRow> versions) {
        List<Change> written = new ArrayList<>(planned.size());
        for (int i = 0; i < planned.size(); i++) {
            written.add(plans.change(planned.get(i), versions.get(i)));
        }
        return written;
    }
}
