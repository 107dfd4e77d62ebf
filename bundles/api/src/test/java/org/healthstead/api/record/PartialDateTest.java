// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
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
}
