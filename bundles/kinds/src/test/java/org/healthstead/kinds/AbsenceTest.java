// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.api.record.Qualifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "No known allergies" is a sentence and not an allergy; "no known allergies except penicillin" is one. */
class AbsenceTest {

    private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    private static boolean isAbsent(String concept) {
        var projection = Projected.of("{'resourceType':'AllergyIntolerance','code':" + concept
                + ",'clinicalStatus':{'coding':[{'code':'active'}]}}");
        assertEquals(!projection.is(Qualifier.ABSENT), projection.current());
        return projection.is(Qualifier.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-allergy-info",
                "no-known-allergies",
                "no-known-food-allergies",
                "no-known-medication-allergies",
                "no-known-environmental-allergies"
            })
    void isToldByTheCodesOfIps(String code) {
        assertTrue(isAbsent("{'coding':[{'system':'" + IPS + "','code':'" + code + "'}]}"));
        assertTrue(isAbsent("{'coding':[{'system':'" + IPS + "','code':'" + code + "'}],'text':'Geen bekend'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationStatement, no-medication-info, medicationCodeableConcept",
        "MedicationStatement, no-known-medications, medicationCodeableConcept",
        "Condition, no-problem-info, code",
        "Condition, no-known-problems, code",
        "Procedure, no-known-procedures, code",
        "Immunization, no-immunization-info, vaccineCode"
    })
    void isToldOfEveryKind(String type, String code, String member) {
        var projection = Projected.of("{'resourceType':'" + type + "','" + member + "':{'coding':[{'system':'" + IPS
                + "','code':'" + code + "'}]}}");
        assertTrue(projection.is(Qualifier.ABSENT));
        assertFalse(projection.current());
        assertFalse(projection.title().orElseThrow().contains("-"), "a sentence, not a code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No known allergies",
                "NO KNOWN ALLERGIES.",
                "No known drug allergy (situation)",
                "No known allergies to food or drugs",
                "NKDA",
                "none known",
                "None",
                "Keine bekannten Allergien",
                "Keine Allergien bekannt.",
                "keine"
            })
    void isToldByWords(String words) {
        assertTrue(isAbsent("{'text':'" + words + "'}"));
        assertTrue(isAbsent("{'coding':[{'display':'" + words + "'}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No known allergies except penicillin",
                "No known drug allergies other than codeine",
                "No known allergies. Penicillin: rash",
                "No known food allergies; latex",
                "Keine bekannten Allergien außer Penicillin",
                "Keine bekannten Allergien bis auf Nüsse",
                "Nonefed",
                "Penicillin",
                "Known allergies"
            })
    void isNotToldWhereThereIsOne(String words) {
        assertFalse(isAbsent("{'text':'" + words + "'}"));
        assertFalse(isAbsent("{'text':'" + words.replace("Known allergies", "Kiwi")
                + "','coding':[{'system':'urn:x','code':'1'}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No known allergies except penicillin", "None known. Bee sting: swelling"})
    void believesTheExceptionMoreThanTheCode(String words) {
        assertFalse(
                isAbsent("{'coding':[{'system':'" + IPS + "','code':'no-known-allergies'}],'text':'" + words + "'}"));
    }
}
