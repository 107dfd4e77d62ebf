// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

/** What a laboratory reports now as a number and now in words is one line of the list. */
class OneLineForOneThingTest extends SeriesPagesTestCase {

    private static final String TSH = "3016-3";

    private void words(String when, String member) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + TSH + "'}],'text':'TSH basal'},"
                        + "'effectiveDateTime':'" + when + "'," + member + "}");
    }

    private String list() {
        return pages.get(Addresses.results(person.id()));
    }

    @Test
    void newerWordsStandBeforeTheLastNumberAndLeadToTheSeries() {
        result(TSH, "2020-05-06", "2.1", "m[IU]/L", "");
        words("2024-03-04", "'valueString':'below the limit'");
        String list = list();
        assertEquals(1, count(list, "<th scope=\"row\""), list);
        contains(list, "below the limit");
        contains(list, "The last number is 2.1");
        contains(list, "(May 6, 2020)");
        contains(list, "/results/");
    }

    @Test
    void aNewerNumberStandsAlone() {
        words("2020-03-04", "'valueString':'below the limit'");
        result(TSH, "2024-05-06", "2.1", "m[IU]/L", "");
        String list = list();
        assertEquals(1, count(list, "<th scope=\"row\""), list);
        lacks(list, "below the limit");
        lacks(list, "The last number is");
    }

    @Test
    void whyThereIsNoValueHidesNoNumber() {
        result(TSH, "2020-05-06", "2.1", "m[IU]/L", "");
        words("2024-03-04", "'dataAbsentReason':{'text':'haemolysed'}");
        String list = list();
        assertEquals(1, count(list, "<th scope=\"row\""), list);
        contains(list, "<b>2.1</b>");
    }

    @Test
    void thePageSaysThatNewerWordsAreThere() {
        result(TSH, "2020-05-06", "2.1", "m[IU]/L", "");
        words("2024-03-04", "'valueString':'below the limit'");
        String series = all().stream()
                .filter(each -> each.latest().quantity().isPresent())
                .map(each -> Addresses.series(person.id(), each.id()))
                .findFirst()
                .orElseThrow();
        String page = pages.get(series);
        contains(page, "The newest value that can be compared is 2.1");
        contains(page, "A newer result is below the limit (Mar 4, 2024)");
        lacks(page, "The newest value is");
    }

    /** Sources file questionnaires with the way of life. */
    @Test
    void scoresOfQuestionnairesAreResults() {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'survey'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'44261-6'}],'text':'PHQ 9'},"
                        + "'effectiveDateTime':'2024-01-02','valueQuantity':" + quantity("12", "{score}") + "}");
        contains(list(), "<b>12</b>");
        contains(list(), Addresses.series(person.id(), only()));
    }
}
