// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderReleaseFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AllergyIntolerance | 'verificationStatus':'refuted' | verificationStatus.coding[0].code | refuted",
                "AllergyIntolerance | 'clinicalStatus':'inactive' | clinicalStatus.coding[0].code | inactive",
                "AllergyIntolerance | 'status':'active' | clinicalStatus.coding[0].code | active",
                "AllergyIntolerance | 'status':'entered-in-error' | verificationStatus.coding[0].code |"
                        + " entered-in-error",
                "AllergyIntolerance | 'substance':{'text':'Latex'} | code.text | Latex",
                "Condition | 'verificationStatus':'entered-in-error' | verificationStatus.coding[0].code |"
                        + " entered-in-error",
                "Condition | 'clinicalStatus':'remission' | clinicalStatus.coding[0].code | remission",
                "Immunization | 'status':'completed','wasNotGiven':true | status | not-done",
                "Immunization | 'status':'completed','notGiven':true | status | not-done",
                "Immunization | 'status':'completed','wasNotGiven':false | status | completed",
                "Immunization | 'date':'1999-01-01' | occurrenceDateTime | 1999-01-01",
                "Procedure | 'status':'completed','notPerformed':true | status | not-done",
                "Procedure | 'status':'suspended','notDone':true | status | not-done",
                "MedicationStatement | 'status':'active','wasNotTaken':true | status | not-taken",
                "MedicationStatement | 'status':'active','taken':'n' | status | not-taken",
                "Goal | 'status':'achieved' | lifecycleStatus | achieved",
                "DocumentReference | 'indexed':'2015-01-01T00:00:00Z' | date | 2015-01-01T00:00:00Z",
            })
    void readsWhatAnOlderReleaseSays(String type, String members, String path, String wanted) {
        JsonObject body =
                JsonObject.parse(("{'resourceType':'" + type + "','id':'1'," + members + "}").replace('\'', '"'));
        OlderReleaseForms read = OlderReleaseForms.read(body);
        assertEquals(wanted, read.body().textAt(path).orElse("nothing"));
        assertEquals(1, read.members().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'resourceType':'AllergyIntolerance','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'x'}}",
                "{'resourceType':'Condition','code':{'text':'x'}}",
                "{'resourceType':'Immunization','status':'completed','occurrenceString':'as a child'}",
                "{'resourceType':'DocumentReference','date':'2020-01-01T00:00:00Z'}",
                "{'resourceType':'Observation','status':'final','date':'2020'}",
            })
    void leavesWhatR4Says(String text) {
        JsonObject body = JsonObject.parse(text.replace('\'', '"'));
        assertEquals(body, OlderReleaseForms.read(body).body());
        assertEquals(List.of(), OlderReleaseForms.read(body).members());
    }

    @Test
    void warnsOfWhatItReadOtherwise() {
        Walked walked = Walked.of(
                "a.json",
                "{\"resourceType\":\"Condition\",\"id\":\"1\",\"clinicalStatus\":\"active\",\"verificationStatus\":\"refuted\"}");
        assertEquals("HS-FHIR-OLDER-RELEASE", walked.warnings.get(0).code());
        assertEquals(
                List.of("clinicalStatus, verificationStatus"),
                walked.warnings.get(0).arguments());
        assertEquals(
                "refuted",
                walked.delivered
                        .get(0)
                        .body()
                        .textAt("verificationStatus.coding[0].code")
                        .orElseThrow());
    }
}
