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
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "J05AE03, SEXUAL_AND_REPRODUCTIVE_HEALTH",
        "J05AF05, SEXUAL_AND_REPRODUCTIVE_HEALTH",
        "J05AJ03, SEXUAL_AND_REPRODUCTIVE_HEALTH",
        "J05AX09, SEXUAL_AND_REPRODUCTIVE_HEALTH",
        "J05AE30, MEDICATIONS",
        "J05AF10, MEDICATIONS",
        "J05AB01, MEDICATIONS",
        "J05AX10, MEDICATIONS",
        "N07BC01, SUBSTANCE_USE",
        "N02AE01, MEDICATIONS"
    })
    void medicinesAreByTheirCode(String atc, AccessCategory category) {
        assertEquals(
                category,
                Projected.of("{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':"
                                + "{'coding':[{'system':'http://www.whocc.no/atc','code':'" + atc + "'}]}}")
                        .accessCategory());
    }

    /** The name may stand in another resource, or in another part of it: the list shows it all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'medicationCodeableConcept':{'text':'Lamivudin 150 mg'}",
                "'medicationCodeableConcept':{'coding':[{'system':'http://example.org/stock','code':'17',"
                        + "'display':'LAMIVUDINE 150MG'}]}",
                "'medicationReference':{'reference':'Medication/9','display':'Lamivudine'}",
                "'medicationReference':{'reference':'Medication/1'}",
                "'medicationReference':{'reference':'Medication/2'}",
                "'contained':[{'resourceType':'Medication','id':'m','code':{'text':'Lamivudine'}}],"
                        + "'medicationReference':{'reference':'#m'}",
                "'contained':[{'resourceType':'Medication','id':'m','ingredient':[{'itemCodeableConcept':"
                        + "{'text':'Lamivudine'}}]}],'medicationReference':{'reference':'#m'}"
            })
    void medicinesAreWhereverTheirNameStands(String medication) {
        Projected person = new Projected()
                .with("Medication/1", "{'resourceType':'Medication','code':{'text':'Lamivudine'}}")
                .with(
                        "Medication/2",
                        "{'resourceType':'Medication','code':{'coding':[{'system':'http://www.whocc.no/atc',"
                                + "'code':'J05AR02'}],'text':'Tablets'}}")
                .with("Medication/3", "{'resourceType':'Medication','code':{'text':'Levothyroxine'}}");
        for (String type : List.of("MedicationRequest", "MedicationStatement", "MedicationAdministration")) {
            String json = "{'resourceType':'" + type + "','status':'active'," + medication + "}";
            assertEquals(
                    AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH,
                    person.project(json).accessCategory(),
                    json);
        }
        assertEquals(
                AccessCategory.MEDICATIONS,
                person.project("{'resourceType':'MedicationRequest','status':'active','medicationReference':"
                                + "{'reference':'Medication/3'}}")
                        .accessCategory());
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
