// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * Spans of time: ages and durations, in the units of UCUM that FHIR allows for them, and in what programs print for
 * those.
 */
final class Spans {

    static final String YEAR = "a";

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("a", YEAR),
            Map.entry("y", YEAR),
            Map.entry("yr", YEAR),
            Map.entry("yrs", YEAR),
            Map.entry("year", YEAR),
            Map.entry("years", YEAR),
            Map.entry("jahr", YEAR),
            Map.entry("jahre", YEAR),
            Map.entry("mo", "mo"),
            Map.entry("month", "mo"),
            Map.entry("months", "mo"),
            Map.entry("monat", "mo"),
            Map.entry("monate", "mo"),
            Map.entry("wk", "wk"),
            Map.entry("week", "wk"),
            Map.entry("weeks", "wk"),
            Map.entry("woche", "wk"),
            Map.entry("wochen", "wk"),
            Map.entry("d", "d"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("tag", "d"),
            Map.entry("tage", "d"),
            Map.entry("h", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("stunde", "h"),
            Map.entry("stunden", "h"),
            Map.entry("min", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("minuten", "min"),
            Map.entry("s", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("sekunden", "s"));

    private static final Map<String, Double> IN_A_YEAR = Map.of(
            YEAR,
            1.0,
            "mo",
            12.0,
            "wk",
            365.25 / 7,
            "d",
            365.25,
            "h",
            365.25 * 24,
            "min",
            365.25 * 1440,
            "s",
            365.25 * 86_400);

    private Spans() {}

    /** The code that FHIR has for a unit of time; empty for anything else. */
    static Optional<String> unit(String text) {
        return Optional.ofNullable(UNITS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** Of a span without unit, years. */
    private static Optional<String> unit(Quantity span) {
        return span.code()
                .flatMap(Spans::unit)
                .or(() -> span.unit().flatMap(Spans::unit))
                .or(() -> span.shownUnit().isEmpty() ? Optional.of(YEAR) : Optional.empty());
    }

    /** Empty for a unit that is none of time. */
    static Optional<Double> years(Quantity span) {
        return unit(span)
                .flatMap(
                        unit -> Numbers.parse(span.lexeme()).map(number -> number.doubleValue() / IN_A_YEAR.get(unit)));
    }

    /** How much one of its units is of a year. */
    static Optional<Double> unitInYears(Quantity span) {
        return unit(span).map(unit -> 1 / IN_A_YEAR.get(unit));
    }

    /** {@code 47} for years, {@code 18 months} for anything else. */
    static Optional<Wording> age(JsonObject quantity) {
        return Amounts.of(quantity)
                .map(age -> isYears(age)
                        ? Wording.amount(age.shownValue(), "")
                        : unit(age)
                                .map(unit -> words(age.shownValue(), unit, "age-one.", "age."))
                                .orElseGet(() -> Words.amount(age)));
    }

    static boolean isYears(Quantity span) {
        return unit(span).filter(YEAR::equals).isPresent();
    }

    /** {@code 1 day}, {@code 7 days}; another unit as its source prints it. */
    static Wording words(Quantity span) {
        return span.shownUnit().isEmpty()
                ? Words.amount(span)
                : unit(span).map(unit -> words(span.shownValue(), unit)).orElseGet(() -> Words.amount(span));
    }

    /** @param unit code of FHIR */
    static Wording words(String number, String unit) {
        return words(number, unit, "one.", "span.");
    }

    private static Wording words(String number, String unit, String one, String many) {
        return number.equals("1") ? Wording.term(one + unit) : Wording.term(many + unit, Wording.amount(number, ""));
    }
}
