// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.healthstead.api.record.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are not final, not any more, or not what they seem. */
class ResultStatusTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Observation, final, ''",
                "Observation, preliminary, PRELIMINARY",
                "Observation, Preliminary, PRELIMINARY",
                "Observation, corrected, CORRECTED",
                "Observation, amended, CORRECTED",
                "Observation, registered, AWAITED",
                "Observation, cancelled, CANCELLED",
                "Observation, entered-in-error, IN_ERROR",
                "Observation, unknown, STATE_UNKNOWN",
                "Observation, in-orbit, STATE_UNKNOWN",
                "DiagnosticReport, partial, PRELIMINARY",
                "DiagnosticReport, appended, CORRECTED",
                "DiagnosticReport, registered, AWAITED",
                "DiagnosticReport, final, ''",
                "ImagingStudy, registered, AWAITED",
                "ImagingStudy, cancelled, CANCELLED",
                "ImagingStudy, available, ''"
            })
    void saysSo(String type, String status, String qualifiers) {
        assertEquals(qualifiers, qualifiers("{'resourceType':'" + type + "','status':'" + status + "'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'modifierExtension':[{'url':'http://example.org/not-done','valueBoolean':true}]                => MODIFIED
        'component':[{'modifierExtension':[{'url':'http://example.org/x'}],'valueInteger':1}]          => MODIFIED
        'referenceRange':[{'modifierExtension':[{'url':'http://example.org/x'}]}]                      => MODIFIED
        'implicitRules':'http://example.org/rules'                                                     => MODIFIED
        'focus':[{'display':'Foetus'}]                                                                 => OTHER_SUBJECT
        'focus':[]                                                                                     => ``
        'meta':{'tag':[{'code':'entered-in-error'}]}                                                   => IN_ERROR
        """)
    void saysWhatMayChangeTheMeaning(String members, String qualifiers) {
        assertEquals(qualifiers.strip(), qualifiers("{'resourceType':'Observation','status':'final'," + members + "}"));
    }

    private static String qualifiers(String json) {
        return Projected.of(json).qualifiers().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** A cancelled result with a critical value is no finding. */
    @Test
    void neverShowsWhatDidNotHappenAsIfItHad() {
        var cancelled = Projected.of("{'resourceType':'Observation','status':'cancelled','code':{'text':'Sodium'},"
                + "'valueQuantity':{'value':120},'interpretation':'LL'}");
        assertTrue(cancelled.negated());
        assertTrue(cancelled.is(Qualifier.CANCELLED));
        assertFalse(Projected.of("{'resourceType':'Observation','status':'preliminary'}")
                .negated());
    }
}
