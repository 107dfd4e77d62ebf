// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.Optional;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Takes an import back, and takes that back: walks the changes that the import made, a stretch in each transaction. The
 * import's row says what is going on and how far it has come, so that a call after a crash does the rest.
 */
final class ImportUndo {

    /** Changes in one transaction: readers of these entries wait for its end. */
    static final int STRETCH = 250;

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
        ChangeRuns changes = changes(row.number());
        ReversalWalk walk = new ReversalWalk(unit, log, plans, reversal, order, row, changes);
        Optional<ChangeRuns.Run> next = changes.after(walk.reached().position(), STRETCH);
        while (next.isPresent()) {
            walk.write(next.get());
            long position = walk.reached().position();
            if (!progress.reached(changes.share(position), walk.reached().reversed())) {
                return walk.reached().reversed();
            }
            next = changes.after(position, STRETCH);
        }
        move(row.number(), reversal);
        return walk.reached().reversed();
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

    /** Every change that an import made, or whose statement it said again. */
    ChangeRuns changes(int importNumber) {
        return unit.read(entities -> new ChangeRuns(entities
                .createQuery("select r from ImportRange r where r.importNumber = :import", ImportRangeEntity.class)
                .setParameter("import", importNumber)
                .getResultList()
                .stream()
                .map(ImportRangeEntity::run)
                .toList()));
    }
}
