// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ten years of daily values are a small page. */
class SeriesPageSizeTest extends SeriesPagesTestCase {

    private static final int DAYS = 3_650;
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_NODES = 1_500;
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");

    @Test
    void tenYearsOfDailyValues() {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2014, 1, 1);
        for (int i = 0; i < DAYS; i++) {
            double value = 90 + 20 * Math.sin(i / 200.0) + random.nextInt(400) / 10.0;
            result(
                    LDL,
                    first.plusDays(i) + "T06:15:00+01:00",
                    Double.toString(Math.round(value * 10) / 10.0),
                    "mg/dL",
                    upTo(i < 2_000 ? "130" : "116", "mg/dL")
                            + (value > 125 ? ",'interpretation':[{'coding':[{'code':'H'}]}]" : ""));
        }
        for (int i = 0; i < 60; i++) {
            String day = first.plusDays(i * 60L).toString();
            pages.household.entry(
                    person,
                    "{'resourceType':'MedicationRequest','status':'active','intent':'order','medicationCodeableConcept':{'text':'Atorvastatin"
                        + " " + i + " mg oral tablet'},'authoredOn':'" + day + "'}");
            pages.household.entry(
                    person,
                    "{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},'type':[{'text':"
                            + "'Encounter for check up (procedure)'}],'period':{'start':'" + day + "'}}");
        }
        String page = page("");
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= MOST_BYTES, () -> bytes + " bytes");
        int nodes = (int) ELEMENT.matcher(page).results().count();
        assertTrue(nodes <= MOST_NODES, () -> nodes + " elements");
        contains(page, "All 3,650 results");
        contains(page, "the highest and the lowest of each stretch of time are drawn");
        assertEquals(SeriesEvents.MOST_DRAWN, count(page, "class=\"note\""));
        assertTrue(line(page).size() <= ChartPoints.MOST);
    }
}
