// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Wording;

/**
 * The clinically relevant date: the first of the paths that holds a real date. An age, a range or words on the way are
 * kept as words. Safe for several threads.
 */
final class DateReader {

    /**
     * @param date if there is one; of a period its beginning, of several dates the first
     * @param until the end of the period, or the last of the dates
     * @param words of a path before it that holds no date
     * @param isEnd whether the date is when something was over, so that nothing begins with it
     */
    record When(Optional<PartialDate> date, Optional<PartialDate> until, Optional<Wording> words, boolean isEnd) {}

    private static final String UNTIL = "until ";

    /**
     * @param path where a date stands
     * @param isEnd whether it is when something was over, {@code until abatement[x]}
     */
    private record DatePath(Path path, boolean isEnd) {

        static DatePath parse(String text) {
            boolean isEnd = text.startsWith(UNTIL);
            return new DatePath(
                    Path.parse(isEnd ? text.substring(UNTIL.length()).strip() : text), isEnd);
        }

        /** A list says of a day alone when something was over that it was the end. */
        Optional<Wording> end(PartialDate day) {
            return isEnd ? Words.moment(day.text()).map(end -> Wording.term("until", end)) : Optional.empty();
        }
    }

    static final DateReader NONE = new DateReader(List.of());

    private final List<DatePath> paths;

    private DateReader(List<DatePath> paths) {
        this.paths = paths;
    }

    /** @throws IllegalArgumentException with what was got and wanted */
    static DateReader of(String text) {
        return new DateReader(Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .map(DatePath::parse)
                .toList());
    }

    When read(Reading reading) {
        Optional<Wording> words = Optional.empty();
        for (DatePath each : paths) {
            for (Json value : each.path().find(reading.body())) {
                Optional<PartialDate> date = each.isEnd() ? end(value) : date(value);
                if (date.isPresent()) {
                    return new When(
                            date,
                            each.isEnd() ? Optional.empty() : until(value, date.get()),
                            words.or(() -> date.flatMap(each::end)),
                            each.isEnd());
                }
                if (words.isEmpty()) {
                    words = words(value, each.isEnd());
                }
            }
        }
        return new When(Optional.empty(), Optional.empty(), words, false);
    }

    /** Of a date, a Period or a Timing. */
    private static Optional<PartialDate> date(Json value) {
        if (value instanceof JsonString text) {
            return parse(text.value());
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return object.string("start")
                .flatMap(DateReader::parse)
                .or(() -> dates(object.array("event").strings().stream())
                        .min(Comparator.comparingLong(PartialDate::instantKey)))
                .or(() -> object.object("repeat")
                        .object("boundsPeriod")
                        .string("start")
                        .flatMap(DateReader::parse))
                .or(() -> object.string("end").flatMap(DateReader::parse));
    }

    /** The latest date of a Period or a Timing, if it is later than the first. */
    private static Optional<PartialDate> until(Json value, PartialDate date) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        Stream<String> ends = Stream.of(
                        object.string("end"),
                        object.object("repeat").object("boundsPeriod").string("end"))
                .flatMap(Optional::stream);
        return dates(Stream.concat(ends, object.array("event").strings().stream()))
                .max(Comparator.comparingLong(PartialDate::latestInstantKey))
                .filter(last -> last.latestInstantKey() > date.latestInstantKey());
    }

    private static Stream<PartialDate> dates(Stream<String> texts) {
        return texts.flatMap(text -> parse(text).stream());
    }

    private static Optional<PartialDate> end(Json value) {
        Optional<PartialDate> end =
                value instanceof JsonObject period ? period.string("end").flatMap(DateReader::parse) : Optional.empty();
        return end.or(() -> date(value));
    }

    static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(PartialDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Wording> words(Json value, boolean isEnd) {
        if (value instanceof JsonString text) {
            return References.isAddress(text.value()) ? Optional.empty() : Words.plain(text.value());
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return Spans.age(object)
                .or(() -> RangeWords.ages(object))
                .map(age -> Wording.term(isEnd ? "until-age" : "at-age", age));
    }
}
