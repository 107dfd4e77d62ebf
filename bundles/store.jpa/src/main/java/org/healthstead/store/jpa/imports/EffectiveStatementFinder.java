// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.platform.api.store.VersionOrder.Relation;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.Persons;

/**
 * Finds the statement that an entry should show: what a person last wrote, else the newest of those that an import says
 * which was not taken back. One for each stretch of an undo; not safe for several threads.
 */
final class EffectiveStatementFinder {

    private final VersionChain versions;
    private final SaidChanges said;
    private final VersionOrder order;
    private final Persons persons;
    private final EntryPreparation preparation;

    EffectiveStatementFinder(
            VersionChain versions,
            SaidChanges said,
            VersionOrder order,
            Persons persons,
            EntryPreparation preparation) {
        this.versions = versions;
        this.said = said;
        this.order = order;
        this.persons = persons;
        this.preparation = preparation;
    }

    /** Empty when nothing counts any more. */
    Optional<VersionRow> best(EntryRow row) {
        List<VersionRow> counting = new ArrayList<>();
        boolean newestCounts = false;
        boolean hasNewest = false;
        for (VersionRow each = versions.at(row.change()); ; each = versions.at(each.previous())) {
            boolean counts = EntryStatement.isOne(each) && counts(each);
            if (counts && each.importNumber() == 0) {
                return Optional.of(each);
            }
            if (EntryStatement.isOne(each) && each.importNumber() != 0 && !isFiled(each) && !hasNewest) {
                hasNewest = true;
                newestCounts = counts;
            }
            if (counts) {
                counting.add(each);
            }
            if (each.previous() == 0) {
                break;
            }
        }
        if (counting.size() < 2) {
            return counting.stream().findFirst();
        }
        return newestCounts
                ? counting.stream().filter(each -> !isFiled(each)).findFirst()
                : Optional.of(newest(counting));
    }

    private static boolean isFiled(VersionRow version) {
        return Operation.ofCode(version.operation()).isFiled();
    }

    /** Also when the import that brought it was taken back, and another one says the same. */
    private boolean counts(VersionRow statement) {
        return statement.importNumber() == 0 || said.holds(statement.change());
    }

    /** When the order is not known, one that was shown comes before one that was filed, and a later one before. */
    private VersionRow newest(List<VersionRow> counting) {
        Map<Long, VersionRow> bodies =
                versions.withBodies(counting.stream().map(VersionRow::change).toList());
        List<VersionRow> candidates = new ArrayList<>(counting);
        candidates.sort(java.util.Comparator.comparing(EffectiveStatementFinder::isFiled));
        VersionRow best = candidates.getFirst();
        for (VersionRow each : candidates.subList(1, candidates.size())) {
            Statement next = Statement.of(body(bodies.get(each.change())));
            if (order.relate(body(bodies.get(best.change())), next) == Relation.NEWER) {
                best = each;
            }
        }
        return best;
    }

    private JsonObject body(VersionRow whole) {
        return preparation.openBody(persons.get(whole.person()), whole.entry(), whole.version(), whole.body());
    }
}
