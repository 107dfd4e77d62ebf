// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.ReferenceRanges.Fit;

/**
 * The ages that a reference range is for. "Up to 17 years" includes who is seventeen and a half for some and not for
 * others: that is left open, and so is what the precision of the dates leaves open.
 *
 * @param isClear every bound is one of time, and there is one
 * @param from years
 * @param to years
 * @param through years, to the end of the last unit
 */
record AgeRange(boolean isClear, double from, double to, double through) {

    private static final double SECONDS_OF_A_YEAR = 365.25 * 86_400;
    /** Of a year: leap days. */
    private static final double SLACK = 0.003;

    static AgeRange of(JsonObject age) {
        Optional<Quantity> low = Amounts.of(age.object("low"));
        Optional<Quantity> high = Amounts.of(age.object("high"));
        Optional<Double> from = low.flatMap(Spans::years);
        Optional<Double> to = high.flatMap(Spans::years);
        boolean isClear = (low.isPresent() || high.isPresent())
                && from.isPresent() == low.isPresent()
                && to.isPresent() == high.isPresent();
        return new AgeRange(
                isClear,
                from.orElse(0.0),
                to.orElse(Double.POSITIVE_INFINITY),
                to.map(years -> years + high.flatMap(Spans::unitInYears).orElse(0.0))
                        .orElse(Double.POSITIVE_INFINITY));
    }

    Fit fit(Optional<PartialDate> birth, Optional<PartialDate> date) {
        if (!isClear || birth.isEmpty() || date.isEmpty()) {
            return Fit.MAYBE;
        }
        double youngest = years(end(birth.get()), date.get().local());
        double oldest = years(birth.get().local(), end(date.get()));
        if (oldest < from - SLACK || youngest > through + SLACK) {
            return Fit.NO;
        }
        return youngest >= from - SLACK && oldest <= to + SLACK ? Fit.YES : Fit.MAYBE;
    }

    private static double years(LocalDateTime from, LocalDateTime to) {
        return (to.toEpochSecond(ZoneOffset.UTC) - from.toEpochSecond(ZoneOffset.UTC)) / SECONDS_OF_A_YEAR;
    }

    private static LocalDateTime end(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> date.local().plusYears(1);
            case MONTH -> date.local().plusMonths(1);
            case DAY -> date.local().plusDays(1);
            case TIME -> date.local();
        };
    }
}
