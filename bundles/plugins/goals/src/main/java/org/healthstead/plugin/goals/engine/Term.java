// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.OptionalLong;

/**
 * The time of a goal, in seconds since 1970.
 *
 * @param start of the first second that counts; empty for everything that was measured
 * @param due the last second to reach it; empty for none
 * @param now measurements after this do not count
 */
public record Term(OptionalLong start, OptionalLong due, long now) {

    /** True when the due date is over. */
    public boolean isOver() {
        return due.isPresent() && now > due.getAsLong();
    }

    Term asOfDue() {
        return new Term(start, due, due.getAsLong());
    }

    boolean holds(Measured point) {
        return point.second() <= now && point.second() >= start.orElse(Long.MIN_VALUE);
    }
}
