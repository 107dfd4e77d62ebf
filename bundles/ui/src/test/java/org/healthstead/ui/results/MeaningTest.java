// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Series;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a result means, on its own page and on that of its series. */
class MeaningTest extends PersonPagesTestCase {

    private static final String HEADING = "What this means</h2>";
    private static final String RANGE = ",'referenceRange':[{'low':{'value':15},'high':{'value':150}}]";

    private Entry ferritin(String date, String value, String more) {
        return pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'2276-4'}],'text':'Ferritin'},"
                        + value + ",'effectiveDateTime':'" + date + "'" + more + "}");
    }

    private static String number(String value) {
        return "'valueQuantity':{'value':" + value
                + ",'unit':'ng/mL','system':'http://unitsofmeasure.org','code':'ng/mL'}";
    }

    private String seriesPage() {
        Series only = pages.household
                .series()
                .list(person.id(), MemoryHousehold.MEMBER)
                .series()
                .getFirst();
        return pages.get(Addresses.series(person.id(), only.id()));
    }

    @Test
    void theNewestValueOfASeriesIsExplainedInFourLines() {
        ferritin("2019-02-26", number("400"), RANGE);
        ferritin("2024-02-26", number("8.5"), RANGE);
        String page = seriesPage();
        contains(page, HEADING);
        contains(page, "<h3>What is measured</h3><p>Ferritin is a protein that stores iron.");
        contains(page, "<p>8.5\u00a0ng/mL lies below the range of its report: 15 – 150.</p>");
        contains(page, "<p>A low value may mean");
        lacks(page, "A high value may");
        contains(page, "<h3>What to ask your doctor</h3>");
        contains(page, "no diagnosis");
        contains(page, "rel=\"noreferrer\" lang=\"en\" dir=\"ltr\">Mayo Clinic</a>");
    }

    @Test
    void theEntryOfAResultSaysTheSame() {
        Entry entry = ferritin("2024-02-26", number("20"), RANGE);
        String page = pages.get(Addresses.entry(entry.id()));
        contains(page, HEADING);
        contains(page, "<p>20\u00a0ng/mL lies within the range of its report: 15 – 150.</p>");
        contains(page, "A high value may");
        contains(page, "A low value may");
    }

    @Test
    void aReportWithoutARangeIsComparedWithNothing() {
        Entry entry = ferritin("2024-02-26", number("20"), "");
        contains(pages.get(Addresses.entry(entry.id())), "<p>The report gives no range for 20\u00a0ng/mL.</p>");
    }

    @Test
    void inGermanWithGermanNumbers() {
        Entry entry = ferritin("2024-02-26", number("8.5"), RANGE);
        pages.language(Locale.GERMAN);
        String page = pages.get(Addresses.entry(entry.id()));
        contains(page, "<p>8,5\u00a0ng/mL liegt unter dem Bereich des Befunds: 15 – 150.</p>");
        contains(page, "<p>Ferritin ist ein Eiweiß");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'focus':[{'display':'the foetus'}]",
                "'modifierExtension':[{'url':'http://example.org/unknown','valueBoolean':true}]",
                "'interpretation':[{'text':'strange'}]"
            })
    void whatIsNotUnderstoodOrAboutSomebodyElseIsNotExplained(String more) {
        Entry entry = ferritin("2024-02-26", number("20"), "," + more);
        String page = pages.get(Addresses.entry(entry.id()));
        assertEquals(200, pages.status());
        lacks(page, HEADING);
    }

    @Test
    void wordsInPlaceOfANumberAreNotExplained() {
        Entry entry = ferritin("2024-02-26", "'valueString':'see report'", RANGE);
        lacks(pages.get(Addresses.entry(entry.id())), HEADING);
        lacks(seriesPage(), HEADING);
    }
}
