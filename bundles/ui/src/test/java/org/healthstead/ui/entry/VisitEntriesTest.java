// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

/** The page of a visit gathers what refers to it. */
class VisitEntriesTest extends PersonPagesTestCase {

    private Entry visit(String start, String end) {
        return pages.household.entry(
                person,
                "{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},'type':[{'text':'Check-up'}],"
                        + "'period':{'start':'" + start + "','end':'" + end + "'}}");
    }

    private void of(Entry visit, String type, String name, String date) {
        pages.household.entry(
                person,
                "{'resourceType':'" + type + "','status':'final','code':{'text':'" + name + "'},'" + date
                        + "','encounter':{'reference':'Encounter/" + visit.id() + "'}}");
    }

    @Test
    void showsWhatRefersToItByWhatItIs() {
        Entry visit = visit("2024-03-05T10:00:00Z", "2024-03-07T10:00:00Z");
        Entry other = visit("2024-03-06T10:00:00Z", "2024-03-06T11:00:00Z");
        of(visit, "Observation", "Ferritin", "effectiveDateTime':'2024-03-06T09:00:00Z");
        of(visit, "Procedure", "Biopsy", "performedDateTime':'2024-03-07");
        of(other, "Procedure", "Something else", "performedDateTime':'2024-03-06");
        String page = pages.get(Addresses.entry(visit.id()));
        String card = page.substring(page.indexOf("What belongs to this visit"));
        card = card.substring(0, card.indexOf("</section>"));
        contains(card, ">Ferritin</a>");
        contains(card, ">Biopsy</a>");
        contains(card, "<h3 class=\"gap-s\">Procedures</h3>");
        lacks(card, "Something else");
        lacks(card, "Check-up");
        lacks(card, "There is more");
    }

    @Test
    void foldsManyButNothingThatNeedsALook() {
        Entry visit = visit("2024-03-05T10:00:00Z", "2024-03-05T11:00:00Z");
        for (int i = 0; i < 20; i++) {
            of(visit, "Observation", "Plain " + i, "effectiveDateTime':'2024-03-05T10:%02d:00Z".formatted(10 + i));
        }
        of(
                visit,
                "Observation",
                "Troponin",
                "interpretation':[{'coding':[{'code':'HH'}]}],'effectiveDateTime':'2024-03-05T10:01:00Z");
        String page = pages.get(Addresses.entry(visit.id()));
        String card = page.substring(page.indexOf("What belongs to this visit"));
        contains(card.substring(0, card.indexOf("<details")), "Troponin");
        contains(card, "<summary>15 more</summary>");
    }

    @Test
    void isSilentWhereThereIsNothing() {
        lacks(pages.get(Addresses.entry(visit("2024-03-05", "2024-03-05").id())), "What belongs to this visit");
        Entry undated = pages.household.entry(
                person, "{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'}}");
        of(undated, "Procedure", "Biopsy", "performedDateTime':'2024-03-07");
        lacks(pages.get(Addresses.entry(undated.id())), "What belongs to this visit");
    }
}
