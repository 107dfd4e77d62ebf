// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** Two things of one name in one list. */
class NameDifferencesTest extends PersonPagesTestCase {

    private void glucose(String code, String day, String members) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'Glucose'},"
                        + "'effectiveDateTime':'" + day + "'," + members + "}");
    }

    /** What the list of newest results says about each, in its order. */
    private String results() {
        String page = pages.get("/person/" + person.id() + "/overview");
        String card = page.substring(page.indexOf("class=\"table fold\""));
        return card.substring(0, card.indexOf("</table>"));
    }

    @Test
    void theSpecimenTellsThemApart() {
        Entry urine =
                pages.household.entry(person, "{'resourceType':'Specimen','type':{'text':'Urine'},'collection':{}}");
        glucose("2345-7", "2024-01-02", "'valueQuantity':{'value':5},'specimen':{'display':'Serum'}");
        glucose(
                "5792-7",
                "2024-01-01",
                "'valueQuantity':{'value':1},'specimen':{'reference':'Specimen/" + urine.id() + "'}");
        String results = results();
        contains(results, "<span class=\"more\">Serum</span>");
        contains(results, "<span class=\"more\">Urine</span>");
        String timeline = pages.get("/person/" + person.id() + "/timeline?kind=result");
        contains(timeline, "Serum · ");
        contains(timeline, "Urine · ");
    }

    @Test
    void elseTheUnitElseTheCode() {
        glucose("2345-7", "2024-01-02", "'valueQuantity':{'value':5,'unit':'mg/dL'}");
        glucose("5792-7", "2024-01-01", "'valueQuantity':{'value':1,'unit':'g'}");
        contains(results(), "<span class=\"more\">mg/dL</span>");
        glucose("2339-0", "2024-01-03", "'valueQuantity':{'value':1,'unit':'g'}");
        String results = results();
        contains(results, "<span class=\"more\">LOINC 2345-7</span>");
        contains(results, "<span class=\"more\">LOINC 5792-7</span>");
        contains(results, "<span class=\"more\">LOINC 2339-0</span>");
    }

    /** Only one of the two is in the list of what nobody has judged, and the page has both. */
    @Test
    void onePageIsOneList() {
        glucose("2345-7", "2024-01-02", "'valueQuantity':{'value':5},'specimen':{'display':'Serum'}");
        String high = "'valueQuantity':{'value':5},'interpretation':[{'coding':[{'code':'H'}]}]";
        glucose("5792-7", "2024-01-01", high + ",'specimen':{'display':'Urine'}");
        String page = pages.get("/person/" + person.id() + "/overview");
        String unjudged = page.substring(page.indexOf("nobody has judged</summary>"));
        contains(unjudged.substring(0, unjudged.indexOf("</details>")), "Serum");
        String results = pages.get("/person/" + person.id() + "/results");
        contains(results, "<span class=\"more\">Serum</span>");
        contains(results, "<span class=\"more\">Urine</span>");
    }

    /** A specimen that is the same everywhere, or is not there everywhere, tells nothing. */
    @Test
    void whatIsAlikeIsNotSaid() {
        glucose("2345-7", "2024-01-02", "'valueQuantity':{'value':5},'specimen':{'display':'Blood'}");
        glucose("2339-0", "2024-01-01", "'valueQuantity':{'value':1},'specimen':{'display':'Blood'}");
        String results = results();
        lacks(results, "<span class=\"more\">Blood</span>");
        contains(results, "LOINC 2345-7");
    }

    @Test
    void oneThingNeedsNoOtherName() {
        glucose("2345-7", "2024-01-02", "'valueQuantity':{'value':5},'specimen':{'display':'Serum'}");
        glucose("2345-7", "2024-01-01", "'valueQuantity':{'value':4},'specimen':{'display':'Plasma'}");
        String results = results();
        lacks(results, "Serum");
        lacks(results, "Plasma");
        lacks(pages.get("/person/" + person.id() + "/timeline?kind=result"), "Serum");
    }

    @Test
    void whatNeedsALookIsToldApartToo() {
        String high = "'valueQuantity':{'value':5},'interpretation':[{'coding':[{'code':'H'}]}]";
        glucose("2345-7", "2024-01-02", high + ",'specimen':{'display':'Serum'}");
        glucose("5792-7", "2024-01-01", high + ",'specimen':{'display':'Urine'}");
        String page = pages.get("/person/" + person.id() + "/overview");
        String todo = page.substring(page.indexOf("class=\"todo\""));
        contains(todo.substring(0, todo.indexOf("</ul>")), "Urine");
    }
}
