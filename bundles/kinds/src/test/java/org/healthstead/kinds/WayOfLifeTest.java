// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.healthstead.api.record.Projection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources write down work and housing as conditions: no illness, and in a list of their own. */
class WayOfLifeTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        http://snomed.info/sct 160903007                     => SOCIAL
        http://snomed.info/sct 32911000                      => SOCIAL
        http://snomed.info/sct 73595000                      => CONDITION
        http://snomed.info/sct 195967001                     => CONDITION
        http://hl7.org/fhir/sid/icd-10-cm Z56.0              => SOCIAL
        http://fhir.de/CodeSystem/bfarm/icd-10-gm Z60        => SOCIAL
        http://hl7.org/fhir/sid/icd-10 Z66                   => CONDITION
        http://hl7.org/fhir/sid/icd-10-cm Z5                 => CONDITION
        urn:local Z56.0                                      => CONDITION
        urn:local 160903007                                  => CONDITION
        """)
    void isToldByTheCode(String coding, String category) {
        String[] parts = coding.split(" ");
        Projection line = Projected.of("{'resourceType':'Condition','code':{'text':'x','coding':[{'system':'" + parts[0]
                + "','code':'" + parts[1] + "'}]},'clinicalStatus':{'coding':[{'code':'active'}]}}");
        assertEquals(category, line.category().name());
        assertEquals(true, line.current());
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/us/core/CodeSystem/us-core-category, sdoh, SOCIAL",
        "http://terminology.hl7.org/CodeSystem/condition-category, problem-list-item, CONDITION"
    })
    void orByTheCategory(String system, String code, String category) {
        Projection line = Projected.of("{'resourceType':'Condition','code':{'text':'x'},'abatementDateTime':'2020',"
                + "'category':[{'coding':[{'system':'" + system + "','code':'" + code + "'}]}]}");
        assertEquals(category, line.category().name());
        assertFalse(line.current());
    }

    @ParameterizedTest
    @CsvSource({"RAD, DiagnosticReport.imaging", "LP29684-5, DiagnosticReport.imaging", "LAB, DiagnosticReport"})
    void reportsOfImagingAreTheirOwnKind(String category, String kind) {
        assertEquals(
                kind,
                Projected.of("{'resourceType':'DiagnosticReport','code':{'text':'x'},'result':[{'display':'y'}],"
                                + "'category':[{'coding':[{'code':'" + category + "'}]}]}")
                        .kind());
    }
}
