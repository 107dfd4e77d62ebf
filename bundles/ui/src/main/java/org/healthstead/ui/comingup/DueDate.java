// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import org.healthstead.api.record.PartialDate;

/**
 * A date of an entry that lies ahead of it.
 *
 * @param meaning what is on that date
 * @param date as the source says it
 */
public record DueDate(Meaning meaning, PartialDate date) {

    /** What a date says, by the name of the column that has it. */
    public enum Meaning {
        /** It takes place then. */
        TAKES_PLACE("", false),
        DUE("due", true),
        VALID("valid-until", true),
        USABLE("expires", true),
        /** It is meant to end then; that it has ended is nothing to do. */
        ENDS("ended", false);

        private final String column;
        private final boolean matters;

        Meaning(String column, boolean mattersWhenPast) {
            this.column = column;
            this.matters = mattersWhenPast;
        }

        /** Name of the column in the kind's list; empty for the date of the entry itself. */
        String column() {
            return column;
        }

        /** True when somebody may want to know that the date has passed. */
        boolean mattersWhenPast() {
            return matters;
        }
    }
}
