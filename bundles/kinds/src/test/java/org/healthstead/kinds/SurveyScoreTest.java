// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of questionnaires: results where they can be judged, else answers like any other. */
class SurveyScoreTest {

    private static final String SURVEY = "'category':[{'coding':[{'system':"
            + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'survey'}]}],";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'valueInteger':17,'interpretation':[{'coding':[{'code':'H'}]}]                        => RESULT OUTSIDE
        'valueInteger':3,'interpretation':{'text':'Normal'}                                   => RESULT NORMAL
        'valueString':'severe','interpretation':[{'text':'see letter'}]                       => RESULT NOT_UNDERSTOOD
        'valueQuantity':{'value':17,'unit':'{score}'},'referenceRange':[{'high':{'value':4}}] => RESULT OUTSIDE
        'valueQuantity':{'value':3},'referenceRange':[{'low':{'value':0},'high':{'value':4}}] => RESULT NORMAL
        'valueQuantity':{'value':17,'unit':'{score}'}                                         => SOCIAL NONE
        'valueString':'I have housing'                                                        => SOCIAL NONE
        'valueInteger':17,'interpretation':[]                                                 => SOCIAL NONE
        """)
    void areResultsWhereTheyCanBeJudged(String members, String wanted) {
        Projection line = Projected.observation(SURVEY + members);
        assertEquals(wanted, line.category() + " " + line.judgement());
        assertEquals(AccessCategory.GENERAL, line.accessCategory(), "no right changes with it");
    }

    @Test
    void aRangeDoesNotMakeAResultOfHowAPersonLives() {
        String social = SURVEY.replace("survey", "social-history");
        Projection line =
                Projected.observation(social + "'valueQuantity':{'value':9},'referenceRange':[{'high':{'value':4}}]");
        assertEquals(Category.SOCIAL, line.category());
    }

    /** LOINC 44261-6 is the total of the PHQ-9. */
    @Test
    void aScoreOfMentalHealthKeepsItsRight() {
        Projection line = Projected.of("{'resourceType':'Observation','status':'final'," + SURVEY
                + "'code':{'coding':[{'system':'http://loinc.org','code':'44261-6'}],'text':'PHQ-9'},"
                + "'valueInteger':17,'interpretation':[{'coding':[{'code':'H'}]}]}");
        assertEquals(Category.RESULT, line.category());
        assertEquals(AccessCategory.MENTAL_HEALTH, line.accessCategory());
    }
}
