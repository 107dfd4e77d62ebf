// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.record.AccessCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {

    private static final String NONE = "-";

    static Stream<Arguments> examples() {
        return new DataFiles()
                .read("sensitive-examples.tsv").rows().stream().map(row -> Arguments.of(row.get(0), row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void wordsTellWhatIsSensitiveAndWhatOnlySoundsLikeIt(String phrase, String category) {
        AccessCategory found = Projected.of(
                        "{'resourceType':'Condition','code':{'text':'" + phrase.replace("'", "’") + "'}}")
                .accessCategory();
        assertEquals(category.equals(NONE) ? "GENERAL" : category, found.name(), phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm, F32.9, MENTAL_HEALTH",
        "http://hl7.org/fhir/sid/icd-10-cm, F10.20, SUBSTANCE_USE",
        "http://hl7.org/fhir/sid/icd-10-cm, A53.9, SEXUAL_AND_REPRODUCTIVE_HEALTH",
        "http://hl7.org/fhir/sid/icd-10-cm, Q90.9, GENETICS",
        "http://hl7.org/fhir/sid/icd-10-cm, E11.9, GENERAL",
        "http://hl7.org/fhir/sid/icd-10-cm, F1, GENERAL",
        "http://example.org/local, F32.9, GENERAL"
    })
    void codesOfTheValueSetsAreSensitive(String system, String code, AccessCategory category) {
        assertEquals(
                category,
                Projected.of("{'resourceType':'Condition','code':{'coding':[{'system':'" + system + "','code':'" + code
                                + "'}],'text':'Something'}}")
                        .accessCategory());
    }

    @Test
    void everyPartOfAnEntryThatTellsWhatItIsAboutCounts() {
        for (String json : List.of(
                "{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},'reasonCode':[{'text':'Depression'}]}",
                "{'resourceType':'MedicationRequest','status':'active','medicationCodeableConcept':{'coding':[{'system':"
                    + "'http://www.whocc.no/atc','code':'N06AB06'}],'text':'Sertraline'}}",
                "{'resourceType':'DocumentReference','status':'current','type':{'text':'Psychiatry consult note'}}",
                "{'resourceType':'Observation','status':'final','code':{'text':'Diagnosis'},"
                        + "'valueCodeableConcept':{'text':'Schizophrenia'}}")) {
            assertEquals(AccessCategory.MENTAL_HEALTH, Projected.of(json).accessCategory(), json);
        }
    }

    @Test
    void whatASourceLabelsIsSensitiveWhateverItSays() {
        assertEquals(
                AccessCategory.SUBSTANCE_USE,
                Projected.of(
                                "{'resourceType':'Observation','status':'final','code':{'text':'Weight'},'meta':{'security':"
                                    + "[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'ETH'}]}}")
                        .accessCategory());
    }

    @Test
    void peopleAndDefinitionsAreNever() {
        assertEquals(
                AccessCategory.GENERAL,
                Projected.of("{'resourceType':'Practitioner','name':[{'family':'Rask'}],"
                                + "'qualification':[{'code':{'text':'Psychiatry'}}]}")
                        .accessCategory());
    }
}
