// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;

/**
 * {@code from} and {@code to}, both inclusive, and {@code date}: as precise as known: {@code to=2019} is the last day
 * of 2019.
 */
final class DateParameters {

    private DateParameters() {}

    static Optional<LocalDate> from(ApiCall call) {
        return call.query().one("from").map(text -> parse("from", text).local().toLocalDate());
    }

    static Optional<LocalDate> to(ApiCall call) {
        return call.query().one("to").map(text -> last(parse("to", text)));
    }

    /** {@code date}: one day, month or year. */
    static Optional<PartialDate> date(ApiCall call) {
        return call.query().one("date").map(text -> parse("date", text));
    }

    private static LocalDate last(PartialDate date) {
        LocalDate first = date.local().toLocalDate();
        return switch (date.precision()) {
            case YEAR -> first.plusYears(1).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case DAY, TIME -> first;
        };
    }

    private static PartialDate parse(String name, String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.precision() != PartialDate.Precision.TIME) {
                return date;
            }
        } catch (DateTimeException ignored) {
            // Said below, as for a date with a time.
        }
        throw ApiRefusal.parameter(name, "a date like 2019, 2019-03 or 2019-03-31");
    }
}
