// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heading of an entry says what its line says, and explains what a line has no room for. */
class EntryHeadingTest extends PersonPagesTestCase {

    /** The part of the page before the fields. */
    private String heading(String json) {
        String page = pages.get("/entry/" + pages.household.entry(person, json).id());
        return page.substring(page.indexOf("<h1>"), page.indexOf("<dl"));
    }

    private String result(String members) {
        return heading("{'resourceType':'Observation','status':'final','code':{'text':'Iron'}," + members + "}");
    }

    @Test
    void everyRangeIsThereWithWhomItIsFor() {
        String heading = result("'valueQuantity':{'value':13,'unit':'g/dL'},'referenceRange':["
            + "{'low':{'value':13.5,'unit':'g/dL'},'high':{'value':17.5,'unit':'g/dL'},'appliesTo':[{'text':'men'}]},"
            + "{'high':{'value':15.5,'unit':'g/dL'},'appliesTo':[{'text':'women'}],"
            + "'age':{'low':{'value':18,'unit':'a'}}},{'low':{'value':2,'unit':'g/dL'},'type':{'coding':[{'code':'therapeutic'}]}},{'text':'ask"
            + " your doctor'}]");
        contains(heading, "<li>13.5 – 17.5\u00a0g/dL (for men)</li>");
        contains(heading, "<li>≤ 15.5\u00a0g/dL (for women, age ≥ 18\u00a0a)</li>");
        contains(heading, "<li>≥ 2\u00a0g/dL (with treatment)</li>");
        contains(heading, "<li>ask your doctor</li>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'<150'} | The range on the report is &lt;150.",
                "{'low':{'value':3,'unit':'x'},'high':{'value':5,'unit':'x'},'text':'3 - 5 x'}"
                        + " | The range on the report is 3 – 5\u00a0x.",
                "{'low':{'value':3},'high':{'value':5},'text':'fasting only'}"
                        + " | The range on the report is 3 – 5, “fasting only”.",
                "{'high':{'value':5,'unit':'x','comparator':'<'}} | The range on the report is &lt;5\u00a0x.",
            })
    void aRangeIsInTheNumbersAndWordsOfTheReport(String range, String sentence) {
        contains(result("'valueQuantity':{'value':4,'unit':'x'},'referenceRange':[" + range + "]"), sentence);
    }

    @Test
    void theRangesOfPartsAreNamed() {
        String heading = result("'component':[{'code':{'text':'Left'},'valueQuantity':{'value':4,'unit':'x'},"
                + "'referenceRange':[{'high':{'value':5,'unit':'x'}}]},{'code':{'text':'Right'},"
                + "'valueQuantity':{'value':4,'unit':'x'},'referenceRange':[{'high':{'value':6,'unit':'x'}}]}]");
        contains(heading, "<li>Left: ≤ 5\u00a0x</li>");
        contains(heading, "<li>Right: ≤ 6\u00a0x</li>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N | 9 | The source says “In range”, its own range says “Above the report’s range”.",
                "H | 3 | The source says “High”, its own range says “Within the report’s range”.",
                "L | 9 | The source says “Low”, its own range says “Above the report’s range”.",
            })
    void aContradictionIsSaidInASentence(String code, String value, String sentence) {
        String heading =
                result("'valueQuantity':{'value':" + value + ",'unit':'x'},'referenceRange':[{'low':{'value':2,"
                        + "'unit':'x'},'high':{'value':4,'unit':'x'}}],'interpretation':[{'coding':[{'code':'" + code
                        + "'}]}]");
        contains(heading, sentence);
    }

    @Test
    void whatWeDoNotKnowIsSaid() {
        String heading =
                result("'valueQuantity':{'value':1},'implicitRules':'urn:rules:7','focus':[{'display':'Twin'}],"
                        + "'modifierExtension':[{'url':'urn:not-done'},{'url':'urn:other'}]");
        contains(heading, "that Healthstead does not know: ");
        contains(heading, "urn:rules:7");
        contains(heading, "about something other than the person");
        contains(heading, "Carries something that changes its meaning");
    }

    @Test
    void itsWordsAreThoseOfTheList() {
        String heading = heading("{'resourceType':'MedicationRequest','status':'stopped','intent':'order',"
                + "'medicationCodeableConcept':{'text':'Quorva'},'dosageInstruction':[{'text':'one at night'}]}");
        contains(heading, "one at night");
        contains(heading, "Stopped</span>");
        lacks(heading, "off-text");
        String forbidden = heading("{'resourceType':'MedicationRequest','status':'active','intent':'order',"
                + "'doNotPerform':true,'medicationCodeableConcept':{'text':'Quorva'}}");
        contains(forbidden, "Do not take: the entry says that this must not be done or taken.");
        lacks(forbidden, "It does not count");
    }

    @Test
    void whenAndDetailsAreTheReaders() {
        pages.language(Locale.GERMANY);
        String asthma =
                heading("{'resourceType':'Condition','code':{'text':'Asthma'},'onsetAge':{'value':7,'unit':'a'}}");
        contains(asthma, "im Alter von 7");
        lacks(asthma, "Ohne Datum");
    }

    @Test
    void aCriticalResultIsAnAlarmAndAPreliminaryOneSaysSo() {
        String heading = heading("{'resourceType':'Observation','status':'preliminary','code':{'text':'Iron'},"
                + "'valueString':'x','interpretation':[{'text':'critical'}]}");
        contains(heading, "flag alarm");
        contains(heading, "Preliminary</span>");
    }
}
