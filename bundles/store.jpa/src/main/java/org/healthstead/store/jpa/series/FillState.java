// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.Arrays;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * How far the tables follow ENTRY.
 *
 * @param rules by which their points were made; 0 while they are being emptied
 * @param position the last entry that the walk has passed
 * @param walkedTo changes up to this one may have been seen by the walk already
 * @param change the last one that was taken in
 * @param isDone the walk has passed all entries
 */
record FillState(int rules, UUID position, long walkedTo, long change, boolean isDone) {

    private static final UUID BEGIN = new UUID(0, 0);

    /** Nothing holds while the tables are emptied. */
    static FillState emptying(long change) {
        return new FillState(0, BEGIN, change, change, false);
    }

    static FillState begun(int rules, long latest, long change) {
        return new FillState(rules, BEGIN, latest, change, false);
    }

    /** True when the walk is still to come to every entry. */
    boolean isAtBeginning() {
        return !isDone && position.equals(BEGIN);
    }

    FillState at(long number) {
        return new FillState(rules, position, walkedTo, number, isDone);
    }

    FillState walked(UUID last, long latest, boolean isEnd) {
        return new FillState(rules, last, latest, change, isEnd);
    }

    /** True for an entry that the walk will come to. */
    boolean isAhead(UUID entry) {
        return !isDone && Arrays.compareUnsigned(IdBytes.of(entry), IdBytes.of(position)) > 0;
    }
}
