// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.Test;

/** Every data type of FHIR R4, in words. */
class ValueWriterTest {

    /** Without tags, as a reader sees it. */
    private static String said(String name, String json) {
        return said(name, json, "{}", Locale.ENGLISH);
    }

    private static String said(String name, String json, String body, Locale locale) {
        Html html = new Html();
        References references =
                new References(json(body), ids -> List.of(), inside -> Optional.of(TestKinds.project(inside)));
        JsonObject holder = json("{'" + name + "':" + json + "}");
        new ValueWriter(html, Messages.of(ValueWriter.class, locale), references).member(holder, name);
        return html.toString()
                .replaceAll("<span class=\"item( mute)?\">", "|")
                .replaceAll("<[^>]+>", "")
                .replace('\u00a0', ' ')
                .replace("&lt;", "<")
                .replace("&#39;", "'");
    }

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    @Test
    void amounts() {
        assertEquals("<0.50 mg/dL", said("valueQuantity", "{'value':0.50,'comparator':'<','unit':'mg/dL'}"));
        assertEquals("47 years", said("onsetAge", "{'value':47,'system':'http://unitsofmeasure.org','code':'a'}"));
        assertEquals("1 month", said("x", "{'value':1,'unit':'mo'}"));
        assertEquals("1,5 Stunden", said("x", "{'value':1.5,'code':'h'}", "{}", Locale.GERMAN));
        assertEquals("12.50 EUR", said("net", "{'value':12.50,'currency':'EUR'}"));
        assertEquals("1:128", said("valueRatio", "{'numerator':{'value':1},'denominator':{'value':128}}"));
        assertEquals(
                "5 mg / 2 mL",
                said("x", "{'numerator':{'value':5,'unit':'mg'},'denominator':{'value':2,'unit':'mL'}}"));
        assertEquals("8 mm – 11 mm", said("x", "{'low':{'value':8,'unit':'mm'},'high':{'value':11,'unit':'mm'}}"));
        assertEquals("from 5 /HPF", said("x", "{'low':{'value':5,'unit':'/HPF'}}"));
        assertEquals(
                "6 measured points, 10 ms apart, from 2.5 to 12.5 mV|1 2 3 4 E 5",
                said(
                        "valueSampledData",
                        "{'origin':{'value':0,'unit':'mV'},'period':10,'factor':2.5,'dimensions':1,"
                                + "'data':'1 2 3 4 E 5'}"));
        assertEquals("2 measured points|E U", said("x", "{'origin':{'value':1e900},'factor':1e900,'data':'E U'}"));
    }

    @Test
    void whyThereIsNoValue() {
        assertEquals(
                "Not known because of an error",
                said(
                        "valueQuantity",
                        "{'unit':'mmol/L','extension':[{'url':"
                            + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'error'}]}"));
        assertEquals("Sample haemolysed", said("dataAbsentReason", "{'text':'Sample haemolysed'}"));
        assertEquals("Asked, but not answered", said("dataAbsentReason", "{'coding':[{'code':'asked-declined'}]}"));
        assertEquals("Not performed", said("dataAbsentReason", "{'coding':[{'code':'not-performed'}]}"));
    }

    @Test
    void concepts() {
        assertEquals("Cough", said("code", "{'text':'Cough','coding':[{'code':'1'}]}"));
        assertEquals("Husten", said("code", "{'coding':[{'code':'x'},{'display':'Husten'}]}"));
        assertEquals(
                "278147001 (SNOMED CT)",
                said("x", "{'coding':[{'system':'http://snomed.info/sct','code':'278147001'}]}"));
        assertEquals("17 (lab.example)", said("x", "{'system':'http://lab.example/codes','code':'17'}"));
        assertEquals(
                "Vital signs",
                said(
                        "category",
                        "[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category',"
                                + "'code':'vital-signs'}]}]"));
        assertEquals("Critically high", said("interpretation", "[{'coding':[{'code':'HH'}]}]"));
        assertEquals("Cannot be assessed", said("criticality", "'unable-to-assess'"));
        assertEquals("Entered in error", said("status", "'entered-in-error'"));
        assertEquals("positive", said("valueString", "'positive'"));
        assertEquals(
                "Malignant neoplasm (nl: Borstkanker)",
                said(
                        "code",
                        "{'coding':[{'display':'Malignant neoplasm','_display':{'extension':[{'url':"
                                + "'http://hl7.org/fhir/StructureDefinition/translation','extension':[{'url':'lang',"
                                + "'valueCode':'nl'},{'url':'content','valueString':'Borstkanker'}]}]}}]}"));
    }

    @Test
    void people() {
        assertEquals(
                "Dr Mira Sol (Former)", said("name", "{'prefix':['Dr'],'given':['Mira'],'family':'Sol','use':'old'}"));
        assertEquals("+49 30 1 (Phone, Home)", said("telecom", "{'system':'phone','use':'home','value':'+49 30 1'}"));
        assertEquals("Way 1, 10115 Berlin", said("address", "{'text':'Way 1, 10115 Berlin','city':'Berlin'}"));
        assertEquals(
                "Way 1, 10115, Berlin", said("address", "{'line':['Way 1'],'city':'Berlin','postalCode':'10115'}"));
        assertEquals("MRN: 7", said("identifier", "[{'type':{'text':'MRN'},'value':'7'}]"));
        assertEquals("hospital.example: 7", said("identifier", "{'system':'http://hospital.example/id','value':'7'}"));
        assertEquals(
                "Clinic: 7",
                said("identifier", "{'system':'urn:oid:1.2','assigner':{'display':'Clinic'},'value':'7'}"));
    }

    @Test
    void notesAndSignatures() {
        assertEquals(
                "Repeat (Dr Sol, March 5, 2024)",
                said("note", "[{'text':'Repeat','authorString':'Dr Sol','time':'2024-03-05'}]"));
        assertEquals("Repeat", said("note", "[{'text':'Repeat'}]"));
        String signature = said(
                "signature",
                "{'type':[{'code':'1.2'}],'when':'2024-03-05','who':{'display':'Dr Sol'},'sigFormat':'image/png',"
                        + "'data':'AAAA'}");
        assertTrue(signature.contains("Who: Dr Sol") && signature.contains("When: March 5, 2024"), signature);
        assertTrue(!signature.contains("AAAA"), signature);
    }

    @Test
    void schedules() {
        assertEquals(
                "2 times per day, after dinner",
                said("timing", "{'repeat':{'frequency':2,'period':1,'periodUnit':'d','when':['PCV']}}"));
        assertEquals(
                "every 8 hours, for 10 days",
                said(
                        "timing",
                        "{'repeat':{'frequency':1,'period':8,'periodUnit':'h','boundsDuration':{'value':10,"
                                + "'code':'d'}}}"));
        assertEquals("once per day", said("timing", "{'repeat':{'frequency':1,'period':1.0,'periodUnit':'d'}}"));
        assertEquals(
                "2–3 times every 10 days",
                said("timing", "{'repeat':{'frequency':2,'frequencyMax':3,'period':10.0,'periodUnit':'d'}}"));
        assertEquals("every 1.5 hours", said("timing", "{'repeat':{'frequency':1.0,'period':1.50,'periodUnit':'h'}}"));
        assertEquals("once", said("timing", "{'repeat':{'frequency':1}}"));
        assertEquals(
                "Montag, um 08:00",
                said("timing", "{'repeat':{'dayOfWeek':['mon'],'timeOfDay':['08:00:00']}}", "{}", Locale.GERMAN));
        assertEquals("One in the morning", said("dosage", "[{'text':'One in the morning','timing':{'repeat':{}}}]"));
        assertEquals(
                "5 mg, 3 times per week, Oral, as needed for pain, at most 20 mg / 1 day",
                said(
                        "dosageInstruction",
                        "[{'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}],'route':{'text':'Oral'},"
                                + "'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'wk'}},"
                                + "'asNeededCodeableConcept':{'text':'pain'},'maxDosePerPeriod':{'numerator':"
                                + "{'value':20,'unit':'mg'},'denominator':{'value':1,'code':'d'}}}]"));
        assertEquals("March 5, 2024 – March 7, 2024", said("period", "{'start':'2024-03-05','end':'2024-03-07'}"));
    }

    @Test
    void rangesSayWhomTheyAreFor() {
        assertEquals(
                "12 g/dL – 15.5 g/dL, female, 18 years – 60 years",
                said(
                        "referenceRange",
                        "[{'low':{'value':12,'unit':'g/dL'},'high':{'value':15.5,'unit':'g/dL'},'appliesTo':"
                                + "[{'text':'female'}],'age':{'low':{'value':18,'unit':'a'},'high':{'value':60,"
                                + "'unit':'a'}}}]"));
        assertEquals(
                "from 2, Wanted in treatment",
                said(
                        "referenceRange",
                        "[{'low':{'value':2},'type':{'coding':[{'system':"
                                + "'http://terminology.hl7.org/CodeSystem/referencerange-meaning',"
                                + "'code':'therapeutic'}]}}]"));
        assertEquals("<150", said("referenceRange", "[{'text':'<150'}]"));
        assertEquals(
                "Diastolic: could not be heard|Systolic: 128 mmHg, High (from 90 mmHg)",
                said(
                                "component",
                                "[{'code':{'text':'Diastolic'},'dataAbsentReason':{'text':'could not be heard'}},"
                                        + "{'code':{'text':'Systolic'},'valueQuantity':{'value':128,'unit':'mmHg'},"
                                        + "'interpretation':[{'coding':[{'code':'H'}]}],'referenceRange':[{'low':"
                                        + "{'value':90,'unit':'mmHg'}}]}]")
                        .substring(1));
    }

    @Test
    void referencesThatLeadNowhere() {
        String body = "{'contained':[{'resourceType':'Medication','id':'m1','code':{'text':'Brintafol'}}]}";
        assertEquals("Brintafol", said("medicationReference", "{'reference':'#m1'}", body, Locale.ENGLISH));
        assertEquals("Condition (not in this record)", said("x", "{'reference':'https://a.example/Condition/7'}"));
        assertEquals("Dr Sol", said("x", "{'reference':'Practitioner/7','display':'Dr Sol'}"));
        assertEquals("Something that is not in this record", said("x", "{'reference':'urn:uuid:1'}"));
        assertEquals("npi.example: 7", said("x", "{'identifier':{'system':'http://npi.example','value':'7'}}"));
    }

    @Test
    void answersAndExtensions() {
        assertEquals(
                "Smoker?: |Never|How long: |3 years",
                said(
                                "item",
                                "[{'linkId':'1','text':'Smoker?','answer':[{'valueString':'Never'}]},{'linkId':'2','text':'How"
                                    + " long','answer':[{'valueQuantity':{'value':3,'unit':'a'}}]}]")
                        .replaceFirst("^\\|", "")
                        .replace("||", "|"));
        assertEquals(
                "Text: White; Omb category: White (cdc.example)",
                said(
                        "extension",
                        "[{'url':'http://x/us-core-race','extension':[{'url':'text','valueString':'White'},"
                                + "{'url':'ombCategory','valueCoding':{'display':'White (cdc.example)'}}]}]"));
        JsonObject alone = json("{'_birthDate':{'extension':[{'url':"
                + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'masked'}]}}");
        Html html = new Html();
        new ValueWriter(
                        html,
                        Messages.of(ValueWriter.class, Locale.ENGLISH),
                        new References(alone, ids -> List.of(), inside -> Optional.of(TestKinds.project(inside))))
                .member(alone, "birthDate");
        assertEquals("Kept back by the source", html.toString());
    }

    @Test
    void unknownTypesAreListedAndEndlessOnesEnd() {
        assertEquals("Deep: Wide: 1", said("x", "{'deep':{'wide':1}}"));
        String deep = "{'a':".repeat(90) + "1" + "}".repeat(90);
        assertTrue(said("x", deep).endsWith("…"));
    }
}
