// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.reminders.ReminderService.Offered;

/** Something that is coming up or was due: what the record says, or what a plugin reminds of. */
public sealed interface ComingRow {

    /** The day under which it stands; {@link LocalDate#MAX} for what has none. */
    LocalDate day();

    /** @param item of the record */
    record OfRecord(ComingUp.Item item) implements ComingRow {

        @Override
        public LocalDate day() {
            return item.day();
        }
    }

    /**
     * @param offered by a plugin
     * @param address of what it opens, if the reader can open it
     */
    record OfPlugin(Offered offered, Optional<String> address) implements ComingRow {

        @Override
        public LocalDate day() {
            return reminder().day().orElse(LocalDate.MAX);
        }

        public Reminder reminder() {
            return offered.reminder();
        }

        /** Overdue, or due since a day before. */
        boolean isPast(LocalDate today) {
            return switch (reminder().urgency(today)) {
                case OVERDUE -> true;
                case DUE -> day().isBefore(today);
                case POSSIBLE, AHEAD, UNDATED -> false;
            };
        }
    }
}
