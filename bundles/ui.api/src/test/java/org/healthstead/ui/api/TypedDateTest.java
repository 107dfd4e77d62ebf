// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.healthstead.api.record.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | 1974             | 1974
        en    | 1974-03          | 1974-03
        en    | 1974-03-04       | 1974-03-04
        en    | ' 1974-3-4 '     | 1974-03-04
        en    | 3/1974           | 1974-03
        de    | 03.1974          | 1974-03
        de    | 4.3.1974         | 1974-03-04
        de    | 04. 03. 1974     | 1974-03-04
        en    | 4.3.1974         | 1974-03-04
        en-US | 3/4/1974         | 1974-03-04
        en-GB | 4/3/1974         | 1974-03-04
        en-GB | 4-3-1974         | 1974-03-04
        en    | 25/3/1974        | 1974-03-25
        en    | 3/25/1974        | 1974-03-25
        en    | 4/4/1974         | 1974-04-04
        en    | 4 March 1974     | 1974-03-04
        en    | 4 mar 1974       | 1974-03-04
        en    | March 4, 1974    | 1974-03-04
        en    | March 1974       | 1974-03
        de    | 4. März 1974     | 1974-03-04
        de    | märz 1974        | 1974-03
        """)
    void readsDatesAsTheyAreTyped(String locale, String typed, String expected) {
        assertEquals(
                expected,
                TypedDate.parse(typed, Locale.forLanguageTag(locale))
                        .map(PartialDate::text)
                        .orElse("nothing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | 3/4/1974
        en-US | 03/04/74
        de    | 31.2.1974
        de    | 30.02.1974
        en    | 1974-13
        en    | 29 February 1973
        en    | 74
        en    | yesterday
        en    | ''
        en    | 4.3/1974
        en    | 99999999999/1974
        """)
    void guessesNothing(String locale, String typed) {
        assertEquals(
                "",
                TypedDate.parse(typed, Locale.forLanguageTag(locale))
                        .map(PartialDate::text)
                        .orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | 3/4/2024    | [2024-04-03, 2024-03-04]
        en    | ' 03-04-2024 ' | [2024-04-03, 2024-03-04]
        en    | 4/4/2024    | []
        en    | 25/3/2024   | []
        en    | 13/13/2024  | []
        en    | 0/3/2024    | []
        en    | 3/4/24      | []
        en    | 2024-03-04  | []
        en-GB | 3/4/2024    | []
        de    | 3/4/2024    | []
        """)
    void tellsBothReadings(String locale, String typed, String expected) {
        assertEquals(
                expected,
                TypedDate.readings(typed, Locale.forLanguageTag(locale)).stream()
                        .map(PartialDate::text)
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"3/4/24,true", "3.4.24,true", "3/4/2024,false", "2024-3-4,false", "74,false", "31.2.2024,false"})
    void noticesAYearOfTwoDigits(String typed, boolean lacks) {
        assertEquals(lacks, TypedDate.lacksYear(typed));
    }
}
