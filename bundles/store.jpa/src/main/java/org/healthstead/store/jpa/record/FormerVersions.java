// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.VersionRow;

/**
 * Who said the versions of an entry that was moved here. They are no import's any more, because the import is one of
 * the other record; that a source said them, and no person, their history there knows.
 */
final class FormerVersions {

    private FormerVersions() {}

    /**
     * Numbers of the versions that an import had made.
     *
     * @param chain of the row, the newest first
     */
    static Set<Integer> imported(EntityManager entities, EntryRow row, List<VersionRow> chain) {
        Optional<EntryRow> former =
                MoveTrail.from(chain.getLast().place()).flatMap(here -> EntryRowReader.entry(entities, here));
        if (former.isEmpty()) {
            return Set.of();
        }
        List<VersionRow> before = EntryHistory.chain(entities, former.get());
        Set<Integer> inherited = imported(entities, former.get(), before);
        Set<Integer> imported = new HashSet<>();
        int version = 0;
        for (VersionRow each : before.reversed()) {
            if (isMoveTo(row, each)) {
                break;
            }
            if (each.bodySize() > 0 || each.bodyFrom() != 0) {
                version++;
                if (each.importNumber() != 0 || inherited.contains(each.version())) {
                    imported.add(version);
                }
            }
        }
        return imported;
    }

    private static boolean isMoveTo(EntryRow row, VersionRow version) {
        return MoveTrail.to(version.place())
                .filter(trail -> trail.entry().value().equals(row.id()))
                .isPresent();
    }
}
