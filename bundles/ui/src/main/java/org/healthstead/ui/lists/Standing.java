// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.time.LocalDate;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Qualifier;

/** How what a source calls current stands today: its dates may say something else than its state. In reading order. */
public enum Standing {
    NOW,
    /** Its source says that it rests. */
    PAUSED,
    /** It begins after today. */
    PLANNED,
    /** The end that its source gives has passed. */
    ENDED;

    /** What is begun on a day that somebody has set. Nobody plans an illness: there such a date is a mistake. */
    private static final Set<Category> BEGUN = Set.of(Category.MEDICATION, Category.PLAN, Category.DEVICE);

    /** @param line of an entry that its source calls current */
    static Standing of(EntryLine line, LocalDate today) {
        if (line.projection().until().filter(end -> isPast(end, today)).isPresent()) {
            return ENDED;
        }
        boolean isAhead = line.date()
                .filter(date -> date.local().toLocalDate().isAfter(today.plusDays(1)))
                .isPresent();
        if (isAhead && BEGUN.contains(line.category())) {
            return PLANNED;
        }
        return line.projection().is(Qualifier.ON_HOLD) ? PAUSED : NOW;
    }

    /** True when the last day that the date can mean has passed. */
    private static boolean isPast(PartialDate date, LocalDate today) {
        LocalDate first = date.local().toLocalDate();
        LocalDate next = switch (date.precision()) {
            case YEAR -> first.plusYears(1);
            case MONTH -> first.plusMonths(1);
            case DAY, TIME -> first.plusDays(1);
        };
        return !next.isAfter(today);
    }
}
