// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;

/**
 * What has changed in a record since the tables were last written.
 *
 * @param changed entries of which the tables say nothing true
 * @param earlier those among them of which the tables may have points
 * @param points that they have now, as far as they are open
 */
record SeriesTail(Set<EntryId> changed, Set<EntryId> earlier, List<SeriesPoint> points) {

    static final SeriesTail NONE = new SeriesTail(Set.of(), Set.of(), List.of());

    /** Reads the tails of records. */
    record Reader(EntryRowReader rows, EntryAssembly assembly, SeriesRules rules) {

        SeriesTail read(EntityManager entities, int person, PersonScope scope, FillState state, long latest) {
            if (latest <= state.change()) {
                return NONE;
            }
            Set<EntryId> changed = new HashSet<>();
            Set<EntryId> earlier = new HashSet<>();
            List<SeriesPoint> points = new ArrayList<>();
            for (EntryRow row : rows.changedBetween(entities, state.change() + 1, latest, person)) {
                if (rules.types().contains(row.typeName())) {
                    EntryId id = new EntryId(row.id());
                    changed.add(id);
                    if (row.version() > 1 || row.change() <= state.walkedTo()) {
                        earlier.add(id);
                    }
                    points.addAll(points(entities, row, scope));
                }
            }
            return new SeriesTail(changed, earlier, points);
        }

        /** The points of an entry as they are now, if they are open. */
        List<SeriesPoint> points(EntityManager entities, EntryRow stored, PersonScope scope) {
            if (!stored.isThere()) {
                return List.of();
            }
            EntryRow row = assembly.fresh(entities, stored);
            return RecordAccess.admits(scope, row)
                    ? rules.points(new EntryId(row.id()), assembly.whole(entities, row))
                    : List.of();
        }
    }
}
