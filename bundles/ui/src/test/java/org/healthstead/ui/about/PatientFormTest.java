// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class PatientFormTest {

    private static final JsonObject PATIENT = json("{'resourceType':'Patient','id':'1','x':1.50,"
            + "'extension':[{'url':'urn:other','valueDecimal':2.00},"
            + "{'url':'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity',"
            + "'valueCodeableConcept':{'coding':[{'system':'urn:x','code':'nb'}]}}],"
            + "'name':[{'use':'old','family':'Berg'},{'use':'official','family':'Larch','given':['Ada','May'],'x':1}],"
            + "'gender':'female','_gender':{'extension':[{'url':'urn:g','valueString':'said'}]},"
            + "'birthDate':'1974-03-04','telecom':[{'system':'phone','value':'1','rank':1},{'value':'2'}],"
            + "'address':[{'text':'Old Road 1\\nTown','period':{'start':'2001'}}],"
            + "'contact':[{'relationship':[{'text':'mother'}],'name':{'family':'Larch','given':['Ida']}}]}");

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    private static JsonObject typed(JsonObject patient, String... namesAndValues) {
        Map<String, String> typed = PatientForm.read(patient);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PatientForm.write(patient, typed);
    }

    @Test
    void showsWhatAPatientSays() {
        Map<String, String> shown = PatientForm.read(PATIENT);
        assertEquals("Ada May Larch", shown.get("name"));
        assertEquals("nb", shown.get("genderIdentity"));
        assertEquals("Berg", shown.get("name.0.text"));
        assertFalse(shown.containsKey("name.1.text"), "the name that the person goes by is no other name");
        assertEquals("Old Road 1\nTown", shown.get("address.0.line"));
        assertEquals("Ida Larch", shown.get("contact.0.name"));
        assertEquals("mother", shown.get("contact.0.relationship"));
    }

    @Test
    void changesNothingThatNobodyTouched() {
        assertEquals(PATIENT.toString(), typed(PATIENT).toString());
    }

    @Test
    void changesOneFieldAndKeepsEveryOther() {
        assertEquals(
                PATIENT.with("birthDate", "1974").toString(),
                typed(PATIENT, "birthDate", "1974").toString());
        JsonObject called = typed(PATIENT, "telecom.1.system", "email");
        assertEquals(
                json("{'value':'2','system':'email'}"),
                called.array("telecom").objects().get(1));
        assertEquals(
                PATIENT.array("telecom").objects().getFirst(),
                called.array("telecom").firstObject());
    }

    @Test
    void aNewNameTakesThePartsOfTheOldOneAway() {
        JsonObject named = typed(PATIENT, "name", "Ada Berg-Larch");
        assertEquals(
                json("{'use':'official','x':1,'text':'Ada Berg-Larch'}"),
                named.array("name").objects().get(1));
        assertEquals("Ada Berg-Larch", PatientForm.read(named).get("name"));
    }

    @Test
    void keepsWordsForGenderAndPronounsWhereFhirHasThem() {
        JsonObject said = typed(PATIENT, "genderIdentity", "non-binary", "pronouns", "they", "pharmacy", "Old Mill");
        List<JsonObject> extensions = said.array("extension").objects();
        assertEquals(4, extensions.size());
        assertEquals(PATIENT.array("extension").firstObject(), extensions.getFirst());
        assertEquals(
                json("{'url':'http://hl7.org/fhir/StructureDefinition/individual-pronouns','extension':"
                        + "[{'url':'value','valueCodeableConcept':{'text':'they'}}]}"),
                extensions.get(2));
        assertEquals("Old Mill", PatientForm.read(said).get("pharmacy"));

        JsonObject silent = typed(said, "genderIdentity", "", "pronouns", "", "pharmacy", "");
        assertEquals(List.of(extensions.getFirst()), silent.array("extension").objects());
        assertFalse(typed(json("{'resourceType':'Patient'}"), "pronouns", "").has("extension"));
    }

    @Test
    void addsAndRemovesRows() {
        JsonObject more = typed(PATIENT, "telecom.new0.system", "phone", "telecom.new0.value", "3");
        assertEquals(3, more.array("telecom").size());
        JsonObject fewer = typed(more, "telecom.0.value", "", "telecom.1.value", "");
        assertEquals(
                List.of(json("{'system':'phone','value':'3'}")),
                fewer.array("telecom").objects());
        assertFalse(typed(fewer, "telecom.0.value", " ").has("telecom"));
        assertEquals(PATIENT, typed(PATIENT, "telecom.new0.system", "phone"), "a kind alone is no row");
    }

    @Test
    void anAddressIsPutInPartsOnceItIsChanged() {
        assertEquals(
                json("{'period':{'start':'2001'},'city':'Mill','line':['Old Road 1','Town']}"),
                typed(PATIENT, "address.0.city", "Mill").array("address").firstObject());
        assertEquals(
                json("{'period':{'start':'2001'},'line':['New Road 2']}"),
                typed(PATIENT, "address.0.line", "New Road 2\n")
                        .array("address")
                        .firstObject());
    }

    @Test
    void aContactSaysHowTheyAreReached() {
        JsonObject called = typed(PATIENT, "contact.0.telecom", "ida@example.org");
        assertEquals(
                json("{'value':'ida@example.org','system':'email'}"),
                called.array("contact").firstObject().array("telecom").firstObject());
    }

    @Test
    void putsTogetherWhatTwoPeopleChanged() {
        Map<String, String> typed = PatientForm.read(PATIENT);
        typed.put("birthDate", "1974");
        typed.put("telecom.0.value", "11");
        FormMerge merged = FormMerge.of(PATIENT, typed(PATIENT, "gender", "other"), typed);
        assertEquals(List.of(), merged.both());
        assertEquals("other", merged.values().get("gender"));
        assertEquals("1974", merged.values().get("birthDate"));
        assertEquals("11", merged.values().get("telecom.0.value"));
    }

    @Test
    void showsBothWhereTwoPeopleChangedTheSame() {
        Map<String, String> typed = PatientForm.read(PATIENT);
        typed.put("birthDate", "1974");
        typed.put("telecom.1.value", "22");
        JsonObject newer = typed(PATIENT, "birthDate", "1975", "telecom.0.value", "");
        FormMerge merged = FormMerge.of(PATIENT, newer, typed);
        assertEquals(List.of("birthDate", "telecom."), merged.both());
        assertEquals("1974", merged.values().get("birthDate"));
        assertEquals("2", merged.values().get("telecom.0.value"), "theirs");
        assertEquals("22", merged.values().get("telecom.new0.value"), "mine");
    }

    @Test
    void findsWhatAnotherPatientSaysDifferently() {
        JsonObject own = json("{'resourceType':'Patient','name':[{'text':'ada may larch'}],'birthDate':'1974-03-04'}");
        Map<String, String> said = OtherStatements.differences(own, PATIENT);
        assertFalse(said.containsKey("name"), "case is no difference");
        assertFalse(said.containsKey("birthDate"));
        assertEquals("female", said.get("gender"));
        assertEquals("1", said.get("telecom.0"));
        assertTrue(OtherStatements.differences(PATIENT, own).isEmpty());
        assertEquals(
                Map.of("birthDate", "1974-03-04"),
                OtherStatements.differences(json("{'birthDate':'1974'}"), json("{'birthDate':'1974-03-04'}")));
        assertEquals(
                Map.of(),
                OtherStatements.differences(json("{'birthDate':'1974-03-04'}"), json("{'birthDate':'1974'}")));

        JsonObject taken = OtherStatements.take(own, PATIENT, "telecom.0").orElseThrow();
        assertEquals(
                PATIENT.array("telecom").firstObject(), taken.array("telecom").firstObject());
        assertEquals(
                Optional.of("female"),
                OtherStatements.take(own, PATIENT, "gender").orElseThrow().string("gender"));
        assertEquals(Optional.empty(), OtherStatements.take(own, PATIENT, "birthDate"));
        assertEquals(Optional.empty(), OtherStatements.take(own, PATIENT, "telecom.9"));
    }
}
