// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two series over one time, each on an axis of its own. */
class ComparisonTest extends SeriesPagesTestCase {

    private String ldl;
    private SeriesId crp;

    @BeforeEach
    void twoSeries() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2020-01-01", "110", "mg/dL");
        result("1988-5", "2019-01-01", "3", "mg/L", "");
        result("1988-5", "2022-01-01", "40", "mg/L", "");
        ldl = Addresses.series(person.id(), of(LDL));
        crp = of("1988-5");
    }

    private SeriesId of(String code) {
        return all().stream()
                .filter(each -> each.latest().code().orElse("").endsWith("|" + code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theOtherIsChosenFromAList() {
        contains(pages.get(ldl), "href=\"" + ldl + "?with=list\"");
        lacks(pages.get(ldl), "<select");
        String page = pages.get(ldl + "?with=list&unit=mmol/L");
        contains(page, "<option value=\"" + crp + "\">C-reactive protein</option>");
        lacks(page, "<option value=\"" + of(LDL));
        contains(page, "<input type=\"hidden\" name=\"unit\" value=\"mmol/L\">");
        assertEquals(1, count(page, "class=\"chart\""));
    }

    @Test
    void twoChartsHaveOneTimeAndTwoAxes() {
        String page = pages.get(ldl + "?with=" + crp);
        assertEquals(2, count(page, "class=\"chart\""));
        contains(page, "In mg/dL.");
        contains(page, "In mg/L.");
        Matcher lines = Pattern.compile("class=\"line\" points=\"([0-9.]+),[0-9.]+ ([0-9.]+),")
                .matcher(page);
        List<Double> places = new ArrayList<>();
        while (lines.find()) {
            places.add(Double.parseDouble(lines.group(1)));
            places.add(Double.parseDouble(lines.group(2)));
        }
        assertEquals(4, places.size(), page);
        double year = places.get(2) - places.get(0);
        assertEquals(2, (places.get(1) - places.get(0)) / year, 0.01);
        assertEquals(3, (places.get(3) - places.get(2)) / year, 0.01);
        contains(page, "C-reactive protein</a></h2>");
        contains(page, "href=\"" + ldl + "\">End comparison");
        assertEquals(1, count(page, "id=\"ot\""));
    }

    @Test
    void aPeriodIsOfBoth() {
        String page = pages.get(ldl + "?from=2019-12-31&to=2022-12-31&with=" + crp);
        assertEquals(0, count(page, "class=\"chart\""), "one value of each is no line");
        contains(pages.get(ldl + "?period=5y&with=" + crp), "period=1y&amp;with=" + crp);
    }

    @Test
    void whatIsNotThereIsNotCompared() {
        for (String other : new String[] {"0123456789abcdef0123456789abcdef", "x", "", of(LDL).text()}) {
            String page = pages.get(ldl + "?with=" + other);
            assertEquals(200, pages.status());
            assertEquals(1, count(page, "class=\"chart\""), other);
        }
        assertTrue(pages.get(ldl + "?with=%3Cb%3Ex").contains("class=\"chart\""));
    }
}
