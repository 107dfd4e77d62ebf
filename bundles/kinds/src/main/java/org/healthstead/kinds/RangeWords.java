// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/** Words for FHIR's Range and Ratio. */
final class RangeWords {

    private RangeWords() {}

    static Optional<Wording> of(JsonObject range) {
        Optional<Quantity> low = Amounts.of(range.object("low"));
        Optional<Quantity> high = Amounts.of(range.object("high"));
        if (low.isPresent() && high.isPresent()) {
            boolean same = low.get().shownUnit().equals(high.get().shownUnit())
                    || low.get().shownUnit().isEmpty();
            return Optional.of(
                    same
                            ? Wording.amount(
                                    low.get().shownValue() + "–" + high.get().shownValue(), unit(high.get()))
                            : Words.amount(low.get()).and(" – ").and(Words.amount(high.get())));
        }
        return low.map(from -> Wording.amount("≥ " + from.shownValue(), unit(from)))
                .or(() -> high.map(to -> Wording.amount("≤ " + to.shownValue(), unit(to))));
    }

    /** {@code 20–29} for years, else with their unit. */
    static Optional<Wording> ages(JsonObject range) {
        Optional<Quantity> low = Amounts.of(range.object("low"));
        Optional<Quantity> high = Amounts.of(range.object("high"));
        boolean areYears = Stream.of(low, high).flatMap(Optional::stream).allMatch(Spans::isYears);
        return areYears && low.isPresent() && high.isPresent()
                ? Optional.of(
                        Wording.amount(low.get().shownValue() + "–" + high.get().shownValue(), ""))
                : of(range);
    }

    /** {@code 1:128}; with units {@code 5 mg / 2 mL}. */
    static Optional<Wording> ratio(JsonObject ratio) {
        Optional<Quantity> over = Amounts.of(ratio.object("numerator"));
        Optional<Quantity> under = Amounts.of(ratio.object("denominator"));
        if (over.isEmpty() || under.isEmpty()) {
            return over.map(Words::amount);
        }
        boolean plain = unit(over.get()).isEmpty() && unit(under.get()).isEmpty();
        return Optional.of(
                plain
                        ? Wording.amount(
                                over.get().shownValue() + ":" + under.get().shownValue(), "")
                        : Words.amount(over.get()).and(" / ").and(Words.amount(under.get())));
    }

    private static String unit(Quantity quantity) {
        return quantity.shownUnit().filter(unit -> !unit.equals("1")).orElse("");
    }
}
