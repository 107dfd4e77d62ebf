// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a problem is so now, and how sure anybody is of it, in whatever shape its source says so. */
class ConditionStateTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'clinicalStatus':{'coding':[{'code':'active'}]}                      => now
        'clinicalStatus':{'coding':[{'code':'recurrence'}]}                  => now
        'clinicalStatus':{'coding':[{'code':'relapse'}]}                     => now
        'clinicalStatus':{'coding':[{'code':'remission'}]}                   => OVER
        'clinicalStatus':{'coding':[{'code':'inactive'}]}                    => OVER
        'clinicalStatus':{'coding':[{'code':'resolved'}]}                    => OVER
        'clinicalStatus':{'text':'Resolved'}                                 => OVER
        'clinicalStatus':{'coding':[{'display':'In remission'}]}             => OVER
        'clinicalStatus':{'text':'Abgeklungen'}                              => OVER
        'clinicalStatus':{'text':'inaktiv'}                                  => OVER
        'clinicalStatus':{'text':'Aktiv'}                                    => now
        'clinicalStatus':'resolved'                                          => OVER
        'clinicalStatus':['resolved']                                        => OVER
        'clinicalStatus':[{'coding':{'code':'active'}}]                      => now
        'clinicalStatus':{'coding':[{'system':'urn:x','code':'1'},{'code':'resolved'}]} => OVER
        'clinicalStatus':{'coding':[{'system':'http://snomed.info/sct','code':'413322009'}]} => OVER
        'clinicalStatus':{'coding':[{'system':'http://snomed.info/sct','code':'55561003'}]}  => now
        'abatementDateTime':'2020-01'                                        => OVER
        'abatementAge':{'value':7,'unit':'a'}                                => OVER
        'abatementPeriod':{'start':'2020','end':'2021'}                      => OVER
        'abatementRange':{'low':{'value':6,'unit':'a'}}                      => OVER
        'abatementString':'after iron'                                       => OVER
        'abatementString':' '                                                => now
        'abatementBoolean':true                                              => OVER
        'abatementBoolean':false                                             => now
        'abatementString':'false'                                            => now
        'abatementAge':{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason'}]} => now
        'abatementPeriod':{}                                                 => now
        'clinicalStatus':{'coding':[{'code':'active'}]},'abatementDateTime':'2020' => OVER
        """)
    void isNowOrOver(String members, String state) {
        assertEquals(state, state("Condition", members));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'verificationStatus':{'coding':[{'code':'confirmed'}]}               => now
        'verificationStatus':{'coding':[{'code':'refuted'}]}                 => REFUTED
        'verificationStatus':{'text':'Refuted'}                              => REFUTED
        'verificationStatus':'refuted'                                       => REFUTED
        'verificationStatus':{'coding':[{'code':'entered-in-error'}]}        => IN_ERROR
        'verificationStatus':{'text':'Entered in Error'}                     => IN_ERROR
        'verificationStatus':'entered_in_error'                              => IN_ERROR
        'verificationStatus':{'coding':[{'code':'differential'}]}            => DIFFERENTIAL now
        'verificationStatus':{'coding':[{'code':'provisional'}]}             => PROVISIONAL now
        'verificationStatus':{'coding':[{'code':'unconfirmed'}]}             => UNCONFIRMED now
        'verificationStatus':{'coding':[{'code':'unconfirmed'},{'code':'differential'}]} => DIFFERENTIAL UNCONFIRMED now
        'meta':{'tag':[{'code':'entered-in-error'}]}                         => IN_ERROR
        'severity':{'coding':[{'system':'http://snomed.info/sct','code':'24484000'}]} => SEVERE now
        'severity':{'text':'Mild'}                                           => MILD now
        'modifierExtension':[{'url':'http://example.org/x'}]                 => MODIFIED now
        'modifierExtension':[]                                               => now
        'stage':[{'modifierExtension':[{'url':'http://example.org/x'}]}]     => MODIFIED now
        'contained':[{'resourceType':'Patient','modifierExtension':[{'url':'http://example.org/x'}]}] => now
        """)
    void saysHowSureItIs(String members, String state) {
        assertEquals(state, state("Condition", members));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'clinicalStatus':{'coding':[{'code':'inactive'}]}                    => OVER
        'verificationStatus':{'coding':[{'code':'refuted'}]}                 => REFUTED
        'clinicalStatus':'inactive','verificationStatus':'refuted'           => REFUTED OVER
        'status':'refuted'                                                   => REFUTED
        'status':'active'                                                    => now
        'criticality':'high'                                                 => HIGH_RISK now
        'criticality':'CRITH'                                                => HIGH_RISK now
        'criticality':'low'                                                  => LOW_RISK now
        'criticality':'unable-to-assess'                                     => now
        'reaction':[{'severity':'mild'},{'severity':'severe'}]               => SEVERE now
        'reaction':[{'severity':'mild'},{'severity':'moderate'}]             => MODERATE now
        'reaction':{'severity':'mild'}                                       => MILD now
        'reaction':[{'severity':'severe'}],'criticality':'low'               => SEVERE LOW_RISK now
        """)
    void saysTheSameOfAllergies(String members, String state) {
        assertEquals(state, state("AllergyIntolerance", members));
    }

    private static String state(String type, String members) {
        var projection = Projected.of("{'resourceType':'" + type + "','code':{'text':'Asthma'}," + members + "}");
        String qualifiers = projection.qualifiers().stream().map(Enum::name).collect(Collectors.joining(" "));
        return (qualifiers + (projection.current() ? " now" : "")).strip();
    }
}
