// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/**
 * The days that are shown of a series: {@code ?period=1y} and {@code 5y} up to its newest value, or {@code ?from=} and
 * {@code ?to=}, of which one may be missing. Without them all, and values without a date.
 *
 * @param years up to the newest value; 0 for days
 * @param days open while years are chosen
 */
record Period(int years, DayRange days) {

    static final Period ALL = new Period(0, DayRange.OPEN);

    private static final int SHORT = 1;
    private static final int LONG = 5;

    /** What a link offers. */
    static Period ofYears(int years) {
        return new Period(years, DayRange.OPEN);
    }

    /**
     * Two days that somebody typed in the wrong order mean the time between them.
     *
     * @param query gives the parameters of an address; what is no day is not there
     */
    static Period of(Function<String, Optional<String>> query) {
        Optional<LocalDate> from = query.apply("from").flatMap(Period::day);
        Optional<LocalDate> to = query.apply("to").flatMap(Period::day);
        boolean isReversed =
                to.flatMap(last -> from.filter(first -> first.isAfter(last))).isPresent();
        DayRange days = isReversed ? new DayRange(to, from) : new DayRange(from, to);
        String name = query.apply("period").orElse("");
        if (!days.isOpen()) {
            return new Period(0, days);
        }
        return name.equals(ofYears(SHORT).name())
                ? ofYears(SHORT)
                : name.equals(ofYears(LONG).name()) ? ofYears(LONG) : ALL;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= 9_999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@code ?period=} has it; empty for any other. */
    String name() {
        return years == 0 ? "" : years + "y";
    }

    boolean isAll() {
        return years == 0 && days.isOpen();
    }

    /** @param newest day of the newest value, if one is known */
    DayRange range(Optional<LocalDate> newest) {
        return years == 0
                ? days
                : newest.map(day -> DayRange.OPEN.since(day.minusYears(years).plusDays(1)))
                        .orElse(DayRange.OPEN);
    }

    /** From when until when, in words; empty for an open range. */
    static Optional<String> words(DayRange range, Messages messages) {
        Optional<String> from = range.from().map(day -> words(day, messages));
        Optional<String> to = range.to().map(day -> words(day, messages));
        return from.isPresent() && to.isPresent()
                ? Optional.of(messages.get("results.period.between", from.get(), to.get()))
                : from.map(day -> messages.get("results.period.since", day))
                        .or(() -> to.map(day -> messages.get("results.period.until", day)));
    }

    private static String words(LocalDate day, Messages messages) {
        return PartialDateLabel.brief(PartialDate.of(day), messages.locale());
    }
}
