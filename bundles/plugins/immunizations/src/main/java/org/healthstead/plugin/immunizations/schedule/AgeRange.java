// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.time.LocalDate;

/** A range of ages. The beginning belongs to it, the end does not; null means open. */
public record AgeRange(Span from, Span to) {

    /** Whether a person born then has an age of this range on a date. */
    public boolean covers(LocalDate birth, LocalDate date) {
        return (from == null || !date.isBefore(from.after(birth))) && (to == null || date.isBefore(to.after(birth)));
    }
}
