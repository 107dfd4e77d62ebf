// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.junit.jupiter.api.Test;

/** Dates that cannot be right are shown as reported and said, and draw nothing. */
class LifetimeTest extends SeriesPagesTestCase {

    private static final String WORDS = "Dated before the birth";

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1980-05-06"));
    }

    @Test
    void aResultBeforeTheBirthIsSaidAndNotDrawn() {
        ldl("1900-01-01", "90", "mg/dL");
        ldl("2019-01-01", "100", "mg/dL");
        ldl("2020-01-01", "110", "mg/dL");
        String page = page("");
        assertEquals(1, count(page, WORDS), page);
        contains(page, "The 2 values that can be compared lie between 100");
        contains(page, "All 3 results");
        contains(page, "One value stands only in the table");
    }

    @Test
    void theDayOfBirthAndAYearThatMayBeAfterItAreNoMistake() {
        ldl("1980-05-06", "90", "mg/dL");
        ldl("1980", "95", "mg/dL");
        ldl("2020-01-01", "110", "mg/dL");
        lacks(page(""), WORDS);
    }

    @Test
    void whatIsAboutSomebodyElseMayBeOlder() {
        result(LDL, "1979-01-01", "90", "mg/dL", ",'focus':[{'reference':'#mother'}]");
        result(LDL, "2020-01-01", "95", "mg/dL", ",'focus':[{'reference':'#mother'}]");
        lacks(page(""), WORDS);
    }
}
