// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DateTimeException;
import java.util.Random;
import org.healthstead.api.record.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2021, false",
        "2021-02, false",
        "2021-02-28, false",
        "2021-02-28T10:00:00Z, false",
        "2021-02-28T10:00:00.123456789+01:00, false",
        "2021-02-28T10:00, false",
        "2021-02-30, true",
        "2021-02-30T10:00:00Z, true",
        "2021-13-01, true",
        "2021-04-31, true",
        "2021-02-28T25:00:00Z, true",
        "2021-02-28T10:00:00+1:00, true",
        "28.02.2021, true",
        "'', true",
        "unknown, true",
    })
    void findsWhatIsNoDate(String text, boolean wanted) {
        assertEquals(wanted, FhirDates.isImpossible("effectiveDateTime", text));
        assertEquals(wanted, FhirDates.isImpossible("birthDate", text));
        assertEquals(wanted, FhirDates.isImpossible("start", text));
    }

    @Test
    void looksAtMembersThatHoldDatesOnly() {
        assertFalse(FhirDates.isImpossible("value", "2021-02-30"));
        assertFalse(FhirDates.isImpossible("text", "2021-02-30"));
        assertFalse(FhirDates.isImpossible("valueTime", "10:00:00"));
    }

    /** The quick look may never let pass what a reader of dates would refuse. */
    @Test
    void agreesWithTheReaderOfDates() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "0123456789-T:Z+.";
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder("2021-02-28T10:00:00.5+01:00");
            text.setLength(random.nextBoolean() ? text.length() : 10);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            String date = text.toString();
            assertEquals(!isDate(date), FhirDates.isImpossible("date", date), () -> "seed " + seed + ": " + date);
        }
    }

    private static boolean isDate(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
