// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.RecordContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainedResultsTest {

    private static String potassium(String id, String value, String flag) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'text':'Potassium'},"
                + "'valueQuantity':{'value':" + value + ",'unit':'mmol/L'},"
                + "'interpretation':[{'coding':[{'code':'" + flag + "'}]}]}";
    }

    private static Projection report(String members) {
        return Projected.of("{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Electrolytes'},"
                + "'effectiveDateTime':'2024-06-01'," + members + "}");
    }

    @Test
    void theGravestCountsForTheReport() {
        Projection report = report("'contained':[" + potassium("a", "4.1", "N") + "," + potassium("b", "6.9", "HH")
                + "],'result':[{'reference':'#a'},{'reference':'#b'}]");
        assertEquals(Judgement.CRITICAL, report.judgement());
        assertEquals("HH", report.flag().orElse(""));
        assertEquals(
                "Potassium: 4.1 mmol/L; Potassium: 6.9 mmol/L", report.value().orElse(""));
    }

    @Test
    void theReportsOwnWordsStay() {
        Projection report = report("'conclusion':'Repeat','contained':[" + potassium("a", "6.9", "HH")
                + "],'result':[{'reference':'#a'}]");
        assertEquals("Repeat", report.value().orElse(""));
        assertEquals(Judgement.CRITICAL, report.judgement());
    }

    @Test
    void oneThatNobodyMeansSaysNothing() {
        assertEquals(
                Judgement.NONE,
                report("'contained':[" + potassium("a", "6.9", "HH") + "],'result':[{'reference':'#b'}]")
                        .judgement());
    }

    @Test
    void oneThatIsAMistakeSaysNothing() {
        String wrong = potassium("a", "6.9", "HH").replace("'final'", "'entered-in-error'");
        assertEquals(
                Judgement.NONE,
                report("'contained':[" + wrong + "],'result':[{'reference':'#a'}]")
                        .judgement());
    }

    @Test
    void aRangeForMenMakesTheReportNeedThePerson() {
        String ranged = "{'resourceType':'Observation','id':'a','status':'final','code':{'text':'Hb'},"
                + "'valueQuantity':{'value':9,'unit':'g/dL'},'referenceRange':[{'low':{'value':12,'unit':'g/dL'},"
                + "'appliesTo':[{'coding':[{'code':'female'}]}]}]}";
        assertTrue(report("'contained':[" + ranged + "],'result':[{'reference':'#a'}]")
                .needs()
                .contains(RecordContext.PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "Finished", "F"})
    void aStatusThatNobodyKnowsIsMarked(String status) {
        Projection line = Projected.of(
                "{'resourceType':'Observation','status':'" + status + "','code':{'text':'x'},'valueInteger':1}");
        assertTrue(line.is(Qualifier.STATE_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"final", "FINAL", "amended", "preliminary"})
    void aStatusOfFhirIsNotUnknown(String status) {
        Projection line = Projected.of(
                "{'resourceType':'Observation','status':'" + status + "','code':{'text':'x'},'valueInteger':1}");
        assertEquals(false, line.is(Qualifier.STATE_UNKNOWN));
    }
}
