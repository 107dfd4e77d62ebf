// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Locale;
import org.healthstead.api.record.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, times, numbers and units as each country writes them, and never more exact than they are. */
class LocaleTest {

    private static String date(String text, String language) {
        // Some data of locales puts a narrow space before AM and PM.
        return PartialDateLabel.words(
                        PartialDate.parse(text), ZoneId.of("Europe/Berlin"), Locale.forLanguageTag(language))
                .replaceAll("[\\u202F\\u00A0]", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | en-US | 2019",
                "2019 | de-DE | 2019",
                "2019-03 | en-US | March 2019",
                "2019-03 | de-DE | März 2019",
                "2019-03-04 | en-US | March 4, 2019",
                "2019-03-04 | en-GB | 4 March 2019",
                "2019-03-04 | de-DE | 4. März 2019",
                "2019-01-04 | de-AT | 4. Jänner 2019",
                "2019-03-04T15:07:00+01:00 | en-US | March 4, 2019, 3:07 PM",
                "2019-03-04T15:07:00+01:00 | en-GB | 4 March 2019, 15:07",
                "2019-03-04T15:07:00+01:00 | de-DE | 4. März 2019, 15:07",
                "2019-07-04T15:07:00+02:00 | de-DE | 4. Juli 2019, 15:07",
                "2019-07-04T15:07:00 | de-DE | 4. Juli 2019, 15:07",
                "2019-07-04T15:07:00+01:00 | de-DE | 4. Juli 2019, 15:07 UTC+1",
                "2019-07-04T15:07:00Z | en-GB | 4 July 2019, 15:07 UTC",
                "2019-07-04T15:07:00+05:30 | en-US | July 4, 2019, 3:07 PM UTC+5:30",
            })
    void aDateIsWrittenAsTheCountryDoes(String text, String language, String words) {
        assertEquals(words, date(text, language));
    }

    /** The clock of the source counts, wherever this machine is. */
    @Test
    void noTimeZoneShiftsADay() {
        assertEquals("31. Dezember 2019, 23:30 UTC−11", date("2019-12-31T23:30:00-11:00", "de-DE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.20 | en-US | 7.20",
                "7.20 | de-DE | 7,20",
                "<0.5 | de-DE | <0,5",
                "> 1500 | de-DE | > 1500",
                "133/74.5 | de-AT | 133/74,5",
                "-1.5 | de-DE | -1,5",
                "1.2.2019 | de-DE | 1.2.2019",
                "Version 1.2 | de-DE | Version 1.2",
                "1234567.5 | de-DE | 1234567,5",
                "1.5e-3 | de-DE | 1,5e-3",
                "–/80.5 | de-DE | –/80,5",
                "7.20 | ar-XB | 7.20",
            })
    void aNumberKeepsItsDigitsAndGetsTheReadersDecimalSign(String value, String language, String shown) {
        assertEquals(shown, QuantityLabel.number(value, Locale.forLanguageTag(language)));
    }

    @Test
    void aUnitIsTheReportsInEveryLanguage() {
        Html html = new Html();
        QuantityLabel.write(html, "4.1", "mmol/L", false, Locale.GERMANY);
        QuantityLabel.write(html, "3", "{score}", true, Locale.US);
        assertEquals(
                "<bdi dir=\"ltr\"><b>4,1</b><span class=\"unit\">mmol/L</span></bdi>"
                        + "<bdi dir=\"ltr\"><b class=\"off-text\">3</b><span class=\"unit\">score</span></bdi>",
                html.toString());
    }
}
