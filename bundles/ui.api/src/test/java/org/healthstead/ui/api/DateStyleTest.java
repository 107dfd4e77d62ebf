// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateStyleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | AS_LANGUAGE | January 2, 2026  | Jan 2, 2026  | 2026-01-02
        en-GB | AS_LANGUAGE | 2 January 2026   | 2 Jan 2026   | 2026-01-02
        de    | AS_LANGUAGE | 2. Januar 2026   | 02.01.2026   | 02.01.2026
        en    | ISO         | 2026-01-02       | 2026-01-02   | 2026-01-02
        de    | ISO         | 2026-01-02       | 2026-01-02   | 2026-01-02
        en    | DAY_FIRST   | 2 January 2026   | 2 Jan 2026   | 02/01/2026
        en-US | DAY_FIRST   | 2 January 2026   | 2 Jan 2026   | 02/01/2026
        de    | DAY_FIRST   | 2. Januar 2026   | 02.01.2026   | 02.01.2026
        en-GB | MONTH_FIRST | January 2, 2026  | Jan 2, 2026  | 01/02/2026
        de    | MONTH_FIRST | Januar 2, 2026   | Jan. 2, 2026 | 01/02/2026
        """)
    void writesDaysInItsOrder(String language, DateStyle style, String words, String brief, String typed) {
        Locale reader = style.in(Locale.forLanguageTag(language));
        PartialDate date = PartialDate.parse("2026-01-02");
        assertEquals(words, PartialDateLabel.words(date, reader));
        assertEquals(brief, PartialDateLabel.brief(date, reader));
        assertEquals(typed, DateStyle.typed(date, reader));
    }

    @Test
    void readsBackWhatItWrites() {
        for (String language : new String[] {"en", "en-US", "en-GB", "de", "de-AT"}) {
            for (DateStyle style : DateStyle.values()) {
                Locale reader = style.in(Locale.forLanguageTag(language));
                for (String text : new String[] {"2026", "2026-03", "2026-03-04", "2026-12-31", "2026-05-11"}) {
                    PartialDate date = PartialDate.parse(text);
                    String where = language + " " + style + " " + text;
                    assertEquals(Optional.of(date), TypedDate.parse(DateStyle.typed(date, reader), reader), where);
                    assertEquals(
                            Optional.of(date), TypedDate.parse(PartialDateLabel.brief(date, reader), reader), where);
                    assertEquals(
                            Optional.of(date), TypedDate.parse(PartialDateLabel.words(date, reader), reader), where);
                }
            }
        }
    }

    @Test
    void theOrderThatSomebodyChoseIsCertain() {
        assertEquals("2026-04-03", read("3/4/2026", DateStyle.DAY_FIRST.in(Locale.US)));
        assertEquals("2026-03-04", read("3/4/2026", DateStyle.MONTH_FIRST.in(Locale.GERMANY)));
        assertEquals("nothing", read("3/4/2026", DateStyle.ISO.in(Locale.ENGLISH)));
        assertEquals("2026-04-03", read("3.4.2026", DateStyle.MONTH_FIRST.in(Locale.ENGLISH)));
    }

    private static String read(String typed, Locale reader) {
        return TypedDate.parse(typed, reader).map(PartialDate::text).orElse("nothing");
    }

    @Test
    void isNoPartOfTheLanguage() {
        Locale reader = DateStyle.ISO.in(Locale.forLanguageTag("de-AT"));
        assertEquals(DateStyle.ISO, DateStyle.of(reader));
        assertEquals("de-AT", DateStyle.plain(reader).toLanguageTag());
        assertEquals(Locale.forLanguageTag("de-AT"), DateStyle.AS_LANGUAGE.in(reader));
        assertEquals(DateStyle.AS_LANGUAGE, DateStyle.of(Locale.forLanguageTag("de-u-nu-arab-x-other")));
    }
}
