// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;

/**
 * The versions of an entry as they are in another record: each that has content, in their order, sealed for that
 * record. Immutable.
 *
 * @param id of the entry there
 * @param steps the oldest first
 */
record MovedHistory(UUID id, List<Step> steps) {

    /**
     * A version there.
     *
     * @param before the version that it was
     * @param entry what it shows
     * @param shows position of the step whose content it has, its own or an earlier one
     * @param sealed its content; null when it shows that of an earlier one
     * @param isSaid whether a source said it, and no person
     * @param reason why a person made it; empty for none
     */
    record Step(VersionRow before, PreparedEntry entry, int shows, byte[] sealed, boolean isSaid, String reason) {}

    /** Sizes of the texts together, in bytes. */
    long size() {
        return steps.stream().mapToLong(step -> step.entry().text().length).sum();
    }

    PreparedEntry current() {
        return steps.getLast().entry();
    }

    /**
     * The rows.
     *
     * @param first number of the first change
     * @param place noted with the first version
     */
    List<VersionRow> rows(PersonKey to, long first, long recordedAt, String place) {
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean isFirst = i == 0;
            String where = isFirst ? place : "";
            rows.add(new VersionRow(
                    first + i,
                    id,
                    to.number(),
                    i + 1,
                    isFirst ? 0 : first + i - 1,
                    step.sealed() == null ? first + step.shows() : 0,
                    recordedAt,
                    isFirst ? Operation.CREATED.code() : step.before().operation(),
                    0,
                    step.before().author(),
                    step.isSaid() ? MoveTrail.said(where) : where,
                    step.sealed() == null ? 0 : step.entry().text().length,
                    step.sealed()));
        }
        return rows;
    }
}
