// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.store.jpa.entry.VersionRow;

/**
 * Finds what a source says while the entry shows what a person wrote. Such a statement lies under a version that shows
 * the person's again; one that was shown itself has been seen by whoever wrote over it.
 */
public final class StatementUnderPerson {

    private StatementUnderPerson() {}

    /**
     * The newest statement that still counts.
     *
     * @param chain all versions of the entry without bodies, newest first
     */
    public static Optional<VersionRow> find(EntityManager entities, List<VersionRow> chain) {
        for (int i = 1; i < chain.size() && isPersonShown(chain); i++) {
            VersionRow row = chain.get(i);
            boolean isNews = EntryStatement.isOne(row)
                    && row.importNumber() != 0
                    && !Operation.ofCode(row.operation()).isFiled();
            if (isNews && SaidChanges.holds(entities, row.person(), row.change())) {
                VersionRow above = chain.get(i - 1);
                return above.bodyFrom() != 0 && above.importNumber() == 0 ? Optional.of(row) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What persons wrote, newest first. */
    public static List<VersionRow> written(List<VersionRow> chain) {
        return chain.stream()
                .filter(row -> EntryStatement.isOne(row) && row.importNumber() == 0)
                .toList();
    }

    private static boolean isPersonShown(List<VersionRow> chain) {
        VersionRow current = chain.getFirst();
        long shown = current.bodyFrom() == 0 ? current.change() : current.bodyFrom();
        return written(chain).stream().anyMatch(row -> row.change() == shown);
    }
}
