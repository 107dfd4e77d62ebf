// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.time.LocalDate;

/** When a rule of the schedule is in force, from its effective date to its cessation date; null means open. */
public record DateRange(LocalDate from, LocalDate to) {

    /** RELEVANT-1 and RELEVANT-2: both ends belong to the range. */
    public boolean covers(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    /** CONDSKIP-1: the end does not belong to the range. */
    public boolean coversBeforeEnd(LocalDate date) {
        return covers(date) && (to == null || date.isBefore(to));
    }
}
