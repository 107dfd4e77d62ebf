// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021, YEAR, 2021-01-01T00:00",
        "2021-03, MONTH, 2021-03-01T00:00",
        "2020-02-29, DAY, 2020-02-29T00:00",
        "2021-03-31T08:15:00+02:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00-05:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00Z, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00.123456Z, TIME, 2021-03-31T08:15:00.123456",
        "2021-03-31T08:15:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15Z, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15+02:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08Z, TIME, 2021-03-31T08:00",
        "2021-03-31T08, TIME, 2021-03-31T08:00",
        "2021-03-31 08:15:00, TIME, 2021-03-31T08:15",
        "2021-03-31 08:15:00 +0200, TIME, 2021-03-31T08:15",
        "2021-03-31t08:15:00z, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00+0200, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00+02, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00-00:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00+14:00, TIME, 2021-03-31T08:15",
        "2021-03-31T08:15:00.123456789012Z, TIME, 2021-03-31T08:15:00.123456789",
        "'2021-03-31T08:15:00,5Z', TIME, 2021-03-31T08:15:00.500",
        "2016-12-31T23:59:60Z, TIME, 2016-12-31T23:59:59",
        "2021-03-31T24:00:00Z, TIME, 2021-04-01T00:00",
        "2021-12-31T24:00, TIME, 2022-01-01T00:00",
        "20210331, DAY, 2021-03-31T00:00",
        "2021-03-31+01:00, DAY, 2021-03-31T00:00",
        "2021-03-31Z, DAY, 2021-03-31T00:00",
        "0001-01-01T00:00:00Z, TIME, 0001-01-01T00:00",
        "9999-12-31, DAY, 9999-12-31T00:00",
        "1900, YEAR, 1900-01-01T00:00",
    })
    void readsWhatFhirWritesAndKeepsTheClockOfTheSource(String text, PartialDate.Precision precision, String local) {
        PartialDate date = PartialDate.parse(text);
        assertEquals(precision, date.precision());
        assertEquals(local, date.local().toString());
        assertEquals(text, date.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-02-30",
                "2021-13",
                "2021-13-01",
                "2019-02-29",
                "abcd",
                "21-01-01",
                "01/02/2021",
                "2021-1-1",
                "2021-01-01T25:00:00Z",
                "2021-01-01T10:00:00+99:00",
                "yesterday",
                "T10:00",
                "2021-03-31T24:00:01Z",
                "2021-03-31T24:30",
                "2021-03-31T08:60",
                "2021-03-31T08:15:61Z",
                "2021-03-31T08:15:00+19:00",
                "2021-03-31T08:15:00.",
                "2021-03-31T",
                "2021-0331",
                "202103-31",
                "20210230",
                "0000-00-00",
                "2021-03-",
                "２０２１-03-31",
                "31.03.2021",
                "2021-W13",
                "+2021-03-31",
                "2021-03-31T08:15:00 Europe/Berlin",
                "20210331081500",
                "TTTTTTTTTTTTTTTTTTTTTT"
            })
    void refusesEverythingElseWithOneException(String text) {
        assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
    }

    @Test
    void ordersByTheClockOfTheSource() {
        assertTrue(PartialDate.parse("2021-03-31T23:00:00-12:00").sortKey()
                < PartialDate.parse("2021-04-01").sortKey());
        assertEquals(
                PartialDate.parse("2021").sortKey(),
                PartialDate.of(LocalDate.of(2021, 1, 1)).sortKey());
    }

    /** Two clocks of one evening: the instant decides which is newer. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-05T23:30:00-05:00, 2024-03-06T01:00:00+01:00",
        "2024-03-05T12:00:00+14:00, 2024-03-05T00:30:00Z",
        "2024-03-05T12:00:00+02:00, 2024-03-05T12:00:00+01:00",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2024-03-05, 2024-03-05T00:00:01Z"
    })
    void tellsByTheInstantWhatIsNewer(String one, String other) {
        long first = PartialDate.parse(one).instantKey();
        long second = PartialDate.parse(other).instantKey();
        assertTrue(one.endsWith("-05:00") ? first > second : first < second);
    }

    @Test
    void keepsTheZone() {
        assertEquals(
                ZoneOffset.ofHours(2),
                PartialDate.parse("2024-03-05 12:00 +0200").offset().orElseThrow());
        assertEquals(
                ZoneOffset.UTC, PartialDate.parse("2024-03-05T12:00z").offset().orElseThrow());
        assertTrue(PartialDate.parse("2024-03-05T12:00").offset().isEmpty());
        assertTrue(PartialDate.parse("2024-03-05+02:00").offset().isEmpty());
    }
}
