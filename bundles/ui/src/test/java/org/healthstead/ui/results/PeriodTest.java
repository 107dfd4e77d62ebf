// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of the time, by its address. */
class PeriodTest extends SeriesPagesTestCase {

    @BeforeEach
    void tenYears() {
        for (int year = 2010; year < 2020; year++) {
            ldl(year + "-05-06", Integer.toString(100 + year - 2010), "mg/dL");
        }
    }

    private void shows(String query, int values) {
        String page = page(query);
        assertEquals(values, count(page, "<th scope=\"row\""), query);
        contains(page, "The newest value is 109\u00a0mg/dL (May 6, 2019).");
    }

    @Test
    void yearsCountBackFromTheNewestValue() {
        shows("?period=1y", 1);
        shows("?period=5y", 5);
        shows("", 10);
        contains(page("?period=5y"), "Shown: 5 values, since May 7, 2014.");
        contains(page("?period=5y"), "5 results in the time shown");
        contains(page("?period=5y"), "lie between 105\u00a0mg/dL (May 6, 2015) and 109");
    }

    @Test
    void daysAreFromOneToAnotherAndBothAreInIt() {
        shows("?from=2012-05-06&to=2014-05-06", 3);
        shows("?from=2018-01-01", 2);
        shows("?to=2011-01-01", 1);
        shows("?from=2019-05-07", 0);
        shows("?from=2014-01-01&to=2012-01-01", 2);
        contains(page("?from=2019-05-07"), "No results in the time shown");
        contains(page("?from=2012-05-06&to=2014-05-06"), "value=\"2012-05-06\"");
    }

    @Test
    void whatIsNoDayIsNotThere() {
        for (String query : new String[] {
            "?from=x",
            "?to=2020-02-30",
            "?period=7y",
            "?period=",
            "?from=-999999999-01-01",
            "?from=%3Cb%3E",
            "?to=99999-01-01"
        }) {
            shows(query, 10);
            lacks(page(query), "<b>x");
        }
    }

    @Test
    void theRestOfTheAddressStays() {
        String page = page("?unit=mmol/L&period=5y");
        contains(page, "= 2.82 mmol/L");
        contains(page, "href=\"" + address() + "?unit=mmol%2FL&amp;period=1y\"");
        contains(page, "href=\"" + address() + "?unit=mmol%2FL\"");
        contains(page, "href=\"" + address() + "?period=5y\">mg/dL");
        contains(page, "href=\"" + address() + "/table.csv?unit=mmol%2FL&amp;period=5y\"");
        contains(page, "name=\"unit\" value=\"mmol/L\"");
    }

    @Test
    void aLongPartHasPages() {
        for (int day = 1; day <= 120; day++) {
            ldl(String.format(Locale.ROOT, "2016-%02d-%02d", 1 + day % 12, 1 + day % 28), "50", "mg/dL");
        }
        String page = page("?period=5y");
        assertEquals(60, count(page, "<th scope=\"row\""));
        contains(page, "period=5y&amp;after=");
    }
}
