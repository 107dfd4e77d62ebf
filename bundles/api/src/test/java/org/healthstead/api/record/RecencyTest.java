// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result hides another only when it is newer for certain. */
class RecencyTest {

    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    /** @param dates one, or two with a slash between them */
    private static Projection line(String dates, Judgement judgement) {
        String[] parts = dates.split("/");
        return Projection.of("Observation")
                .date(Optional.of(PartialDate.parse(parts[0])))
                .until(parts.length > 1 ? Optional.of(PartialDate.parse(parts[1])) : Optional.empty())
                .judged(Optional.empty(), judgement)
                .build();
    }

    private static SeriesPoint point(int id, Projection line) {
        return SeriesPoint.of(new EntryId(new UUID(0, id)), 0)
                .series("one")
                .date(line.date())
                .until(line.until())
                .judged(line.flag(), line.judgement())
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
        2024-05-01T20:00:00Z/2024-05-02T20:00:00Z | 2024-05-02T08:00:00Z      | true
        2024-05-01T20:00:00Z/2024-05-02T08:00:00Z | 2024-05-02T08:00:00Z      | true
        2024-05-01T20:00:00Z/2024-05-02T07:59:59Z | 2024-05-02T08:00:00Z      | false
        2024-05-02T08:00:00Z                      | 2024-05-01T20:00:00Z/2024-05-02T20:00:00Z | true
        2024-05-01T19:00:00Z                      | 2024-05-01T20:00:00Z/2024-05-02T20:00:00Z | false
        2024-05-01/2024-05-02                     | 2024-05-02T22:00:00Z      | true
        2024-05-01/2024-05-02                     | 2024-05-03T00:00:00Z      | false
        2024-05-01/2024-05                        | 2024-05-31                | true
        2024-05-01/9999-12-31                     | 2024-05-31                | true
        2024-05-01                                | 2024-05-02                | false
        2024-05-01T23:30:00+02:00                 | 2024-05-02                | false
        2024-05-02T00:30:00+02:00                 | 2024-05-02                | true
        2024-05-02                                | 2024-05-02T22:30:00-05:00 | true
        2024-05-01T20:00:00Z/2024-05-02T20:00:00Z | 2024-05-02T23:00:00+02:00 | false
        """)
    void isTheEndOfOneAgainstTheBeginningOfAnother(String one, String other, boolean mayBeAfter) {
        Projection first = line(one, Judgement.NORMAL);
        Projection second = line(other, Judgement.NORMAL);
        assertEquals(mayBeAfter, Recency.of(first, NOW).mayBeAfter(Recency.of(second, NOW)));
        // Points of series and lines of lists give one answer.
        assertEquals(mayBeAfter, Recency.of(point(1, first), NOW).mayBeAfter(Recency.of(point(2, second), NOW)));
        assertEquals(Recency.of(first, NOW), Recency.of(point(1, first), NOW));
    }

    @Test
    void aPeriodThatEndsLaterIsAmongTheNewest() {
        SeriesPoint collected = point(1, line("2024-05-01T20:00:00Z/2024-05-02T20:00:00Z", Judgement.CRITICAL));
        SeriesPoint within = point(2, line("2024-05-02T08:00:00Z", Judgement.NORMAL));
        SeriesPoint before = point(3, line("2024-05-01T08:00:00Z/2024-05-02T07:00:00Z", Judgement.CRITICAL));
        assertEquals(Set.of(collected, within), newest(collected, within, before));
        SeriesPoint after = point(4, line("2024-05-03", Judgement.NORMAL));
        assertEquals(Set.of(after), newest(collected, within, before, after));
        SeriesPoint whole = point(5, line("2024-05-01/2024-05-31", Judgement.OUTSIDE));
        assertEquals(Set.of(after, whole), newest(collected, within, before, after, whole));
    }

    private static Set<SeriesPoint> newest(SeriesPoint... points) {
        return SeriesPoint.newest(List.of(points), points.length).stream().collect(Collectors.toSet());
    }

    @Test
    void whatSaysOnlyWhyThereIsNoValueHidesNone() {
        Projection absent = line("2024-05-01/2024-05-20", Judgement.NONE).toBuilder()
                .add(Qualifier.ABSENT)
                .build();
        Projection value = line("2023-01-01", Judgement.CRITICAL);
        assertEquals(true, Recency.of(value, NOW).mayBeAfter(Recency.of(absent, NOW)));
    }

    @Test
    void isOverAtTheEndOfAPeriodAsFarAsThatCanBeRight() {
        assertEquals("2024-05-02", ended("2024-05-01/2024-05-02"));
        assertEquals("2024-05-01", ended("2024-05-01"));
        assertEquals("2024-05-01", ended("2024-05-01/9999-12-31"));
        assertEquals("-", ended("2025-05-01/2025-05-02"));
    }

    private static String ended(String dates) {
        return Recency.ended(line(dates, Judgement.NONE), NOW)
                .map(PartialDate::text)
                .orElse("-");
    }
}
