// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.List;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesPoint;

/**
 * An entry as the tables are to have it.
 *
 * @param person number
 * @param entry which entry
 * @param mayBeThere the tables may have points of it
 * @param access code of the access category of its points
 * @param confidential 0 or 1
 * @param points empty when it has none any more
 */
record SeriesChange(
        int person, EntryId entry, boolean mayBeThere, int access, int confidential, List<SeriesPoint> points) {

    static SeriesChange of(int person, EntryId entry, boolean mayBeThere, Projection line, List<SeriesPoint> points) {
        return new SeriesChange(
                person, entry, mayBeThere, line.accessCategory().code(), line.confidential() ? 1 : 0, points);
    }

    static SeriesChange gone(int person, EntryId entry) {
        return new SeriesChange(person, entry, true, 0, 0, List.of());
    }

    /** The later one of the same entry. */
    SeriesChange after(SeriesChange before) {
        return new SeriesChange(person, entry, mayBeThere || before.mayBeThere, access, confidential, points);
    }
}
