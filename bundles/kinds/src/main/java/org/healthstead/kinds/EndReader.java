// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;

/**
 * When something ends or ended, as its source says: the first of the paths that holds an end. At a path stands a date,
 * a Period, or a Dosage, which has its end in the bounds of its timing. Of several the latest counts, and none when one
 * of them has no end: it goes on after the others. Safe for several threads.
 */
final class EndReader {

    private static final int MOST_DAYS = 100_000;

    private final List<Path> paths;

    private EndReader(List<Path> paths) {
        this.paths = paths;
    }

    /** @throws IllegalArgumentException with what was got and wanted */
    static EndReader of(String text) {
        return new EndReader(KindRules.paths(text));
    }

    /** @param start what a span of time is counted from */
    Optional<PartialDate> read(JsonObject body, PartialDate start) {
        for (Path path : paths) {
            List<Json> values = path.find(body);
            List<PartialDate> ends = new ArrayList<>(values.size());
            values.forEach(value -> end(value, start).ifPresent(ends::add));
            if (!ends.isEmpty() && ends.size() == values.size()) {
                return ends.stream().max(Comparator.comparingLong(PartialDate::latestInstantKey));
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> end(Json value, PartialDate start) {
        if (value instanceof JsonString text) {
            return DateReader.parse(text.value());
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        JsonObject repeat = object.object("timing").object("repeat");
        return object.string("end")
                .or(() -> repeat.object("boundsPeriod").string("end"))
                .flatMap(DateReader::parse)
                .or(() -> after(start, repeat.object("boundsDuration")));
    }

    /** Only whole days, weeks, months and years, counted from a day. */
    private static Optional<PartialDate> after(PartialDate start, JsonObject duration) {
        Optional<Quantity> span =
                Quantity.of(duration).filter(each -> each.comparator().isEmpty());
        Optional<Integer> count = span.flatMap(each -> Numbers.parse(each.lexeme()))
                .filter(number -> number.stripTrailingZeros().scale() <= 0 && number.intValue() <= MOST_DAYS)
                .map(Number::intValue);
        Optional<String> unit = span.flatMap(each -> each.code().or(each::unit)).flatMap(Spans::unit);
        if (count.isEmpty() || unit.isEmpty() || start.precision().compareTo(PartialDate.Precision.DAY) < 0) {
            return Optional.empty();
        }
        LocalDate first = start.local().toLocalDate();
        return switch (unit.get()) {
            case "d" -> Optional.of(PartialDate.of(first.plusDays(count.get())));
            case "wk" -> Optional.of(PartialDate.of(first.plusWeeks(count.get())));
            case "mo" -> Optional.of(PartialDate.of(first.plusMonths(count.get())));
            case Spans.YEAR -> Optional.of(PartialDate.of(first.plusYears(Math.min(count.get(), 200))));
            default -> Optional.empty();
        };
    }
}
