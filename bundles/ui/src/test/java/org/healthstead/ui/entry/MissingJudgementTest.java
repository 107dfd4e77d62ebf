// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why nobody has judged a result. */
class MissingJudgementTest extends PersonPagesTestCase {

    private String page(String type, String members) {
        return pages.get("/entry/"
                + pages.household
                        .entry(
                                person,
                                "{'resourceType':'" + type + "','status':'final','code':{'text':'Alpha'}," + members
                                        + "}")
                        .id());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'valueQuantity':{'value':3,'unit':'mg'}                                            => the report gives neither a mark nor a range
        'valueString':'clear'                                                              => it is in words, and the source does not mark it.
        'dataAbsentReason':{'coding':[{'code':'error'}]}                                   => There is no value that could be judged.
        'valueString':'?','interpretation':[{'coding':[{'code':'IND'}]}]                   => The source says “Indeterminate”. That is neither
        'valueQuantity':{'value':3},'referenceRange':[{'text':'see comment'}]              => the report gives its range in words
        'valueQuantity':{'value':3,'unit':'mg/dL'},'referenceRange':[{'high':{'value':4,'unit':'mmol/L'}}] => the value is in mg/dL, the range in mmol/L.
        'valueQuantity':{'value':9,'comparator':'<','unit':'U'},'referenceRange':[{'low':{'value':2,'unit':'U'},'high':{'value':4,'unit':'U'}}] => of the value only a bound is known
        'valueQuantity':{'value':3},'referenceRange':[{'low':{'value':2},'high':{'value':4},'appliesTo':[{'text':'pregnant'}]}] => it is not certain which range
        'valueQuantity':{'value':3},'referenceRange':[{'high':{'value':2}},{'high':{'value':4}}] => it is not certain which range
        'valueQuantity':{'value':3},'referenceRange':[{'high':{'value':4},'text':'fasting only'}] => could not be compared with the range
        'component':[{'code':{'text':'A'},'valueQuantity':{'value':3}},{'code':{'text':'B'},'valueQuantity':{'value':4}}] => at least one part of it
        """)
    void isExplained(String members, String why) {
        contains(page("Observation", members), why);
    }

    @Test
    void aReportLeadsToItsResults() {
        contains(page("DiagnosticReport", "'conclusion':'x'"), "Nobody has judged this report as a whole.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueQuantity':{'value':3},'referenceRange':[{'high':{'value':4}}]",
                "'valueQuantity':{'value':3},'interpretation':[{'text':'what?'}]",
                "'valueQuantity':{'value':3},'category':[{'coding':[{'code':'social-history'}]}]",
            })
    void isSaidOnlyOfResultsThatNobodyHasJudged(String members) {
        lacks(page("Observation", members), "Nobody has judged");
    }

    @Test
    void readsGerman() {
        pages.language(Locale.GERMANY);
        contains(page("Observation", "'valueInteger':3"), "Niemand hat dieses Ergebnis beurteilt: Der Befund gibt");
    }
}
