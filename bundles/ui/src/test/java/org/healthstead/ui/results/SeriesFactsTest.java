// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.facts.SeriesFacts;
import org.junit.jupiter.api.Test;

/** What several sources say of one measurement is one value of its series. */
class SeriesFactsTest extends SeriesPagesTestCase {

    private Entry from(String source, String when, String value) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + LDL + "'}],'text':'LDL'},"
                        + "'effectiveDateTime':'" + when + "','valueQuantity':" + quantity(value, "mg/dL") + "}");
    }

    @Test
    void oneValueOfTwoSourcesIsCountedOnce() {
        from("clinic.json", "2019-02-26T08:00:00Z", "112");
        from("clinic.json", "2020-02-26T08:00:00Z", "103");
        from("family.json", "2020-02-26T08:00:00Z", "103");
        String page = page("");
        contains(page, "All 2 results");
        assertEquals(2, count(page, "<th scope=\"row\""), page);
        contains(page, "2 sources");
        contains(page, "The 2 values that can be compared");
        contains(page, "family.json");
    }

    @Test
    void whatAnotherSourceSaysOtherwiseStaysAndIsSaid() {
        from("clinic.json", "2019-02-26T08:00:00Z", "112");
        from("clinic.json", "2020-02-26T08:00:00Z", "103");
        from("family.json", "2020-02-26T08:00:00Z", "130");
        String page = page("");
        contains(page, "All 3 results");
        contains(page, "family.json says 130");
        contains(page, "clinic.json says 103");
        lacks(page, "2 sources");
    }

    @Test
    void valuesThatWereToldApartAreTwo() {
        from("clinic.json", "2019-02-26T08:00:00Z", "112");
        Entry one = from("clinic.json", "2020-02-26T08:00:00Z", "103");
        Entry other = from("family.json", "2020-02-26T08:00:00Z", "103");
        contains(page(""), "All 2 results");
        pages.household.facts().split(other.id(), MemoryHousehold.MEMBER);
        contains(page(""), "All 3 results");
        contains(page(""), Addresses.entry(one.id()));
        contains(page(""), Addresses.entry(other.id()));
    }

    /** Too many to be asked about: equal numbers of one minute are one value, others are not. */
    @Test
    void aLongSeriesOfTwoSourcesIsCountedOnceToItsEnd() {
        int days = SeriesFacts.MOST / 2 + 20;
        LocalDate first = LocalDate.of(2018, 1, 1);
        for (int i = 0; i < days; i++) {
            from("clinic.json", first.plusDays(i) + "T08:00:00Z", "100");
            from("family.json", first.plusDays(i) + "T08:00:00Z", i == 3 ? "120" : "100");
        }
        contains(page(""), "All " + (days + 1) + " results");
    }
}
