// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
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
     * @param date if there is one
     * @param words of a path before it that holds no date
     */
    record When(Optional<PartialDate> date, Optional<Wording> words) {}

    private final List<Path> paths;

    DateReader(List<Path> paths) {
        this.paths = paths;
    }

    When read(Reading reading) {
        Optional<Wording> words = Optional.empty();
        for (Path path : paths) {
            for (Json value : path.find(reading.body())) {
                Optional<PartialDate> date = date(value);
                if (date.isPresent()) {
                    return new When(date, words);
                }
                if (words.isEmpty()) {
                    words = words(value);
                }
            }
        }
        return new When(Optional.empty(), words);
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
                .or(() -> object.array("event").strings().stream()
                        .flatMap(event -> parse(event).stream())
                        .findFirst())
                .or(() -> object.object("repeat")
                        .object("boundsPeriod")
                        .string("start")
                        .flatMap(DateReader::parse))
                .or(() -> object.string("end").flatMap(DateReader::parse));
    }

    static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(PartialDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Wording> words(Json value) {
        if (value instanceof JsonString text) {
            return References.isAddress(text.value()) ? Optional.empty() : Words.plain(text.value());
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return Spans.age(object).or(() -> RangeWords.ages(object)).map(age -> Wording.term("at-age", age));
    }
}
