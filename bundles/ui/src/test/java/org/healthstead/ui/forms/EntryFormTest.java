// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.RecordContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a form: of an empty one, and of one that shows an entry. */
class EntryFormTest {

    private static final JsonObject RAMIPRIL = Forms.json("""
        {'resourceType':'MedicationStatement','id':'x','status':'active','unknown':{'b':1.50},
         'medicationCodeableConcept':{'id':'m','coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm',
           'code':'35296','display':'Ramipril'}],'text':'Ramipril 5 mg'},
         'effectivePeriod':{'start':'2019-03-01T08:00:30+01:00','extension':[{'url':'x','valueBoolean':true}]},
         'dosage':[{'sequence':1,'text':'1-0-0'},{'sequence':2,'text':'0-0-1'}],
         'note':[{'authorString':'Dr Osei','text':'With food'},{'text':'Second'}]}\
        """);

    private static Projection line(JsonObject body) {
        return Forms.KINDS.project(body, RecordContext.NONE);
    }

    @Test
    void aBloodPressureIsOneEntryWithItsParts() {
        EntryForm form = Forms.empty("blood-pressure");
        JsonObject body =
                Forms.body(form, "upper", "128", "lower", "84", "pulse", "61").orElseThrow();

        Projection line = line(body);
        assertEquals("Observation.vital-sign", line.kind());
        assertEquals(Optional.of("Blood pressure"), line.title());
        assertEquals(Optional.of("128/84"), line.value());
        assertEquals(Optional.of("2026-11-30T10:30:00+01:00"), body.string("effectiveDateTime"));
        assertEquals(
                "Patient/" + Forms.PERSON,
                body.object("subject").string("reference").orElseThrow());
        assertEquals(
                List.of("Systolic blood pressure", "Diastolic blood pressure", "Heart rate"),
                body.array("component").objects().stream()
                        .map(part -> part.object("code")
                                .array("coding")
                                .firstObject()
                                .string("display")
                                .orElseThrow())
                        .toList());
    }

    @Test
    void withoutAPulseThereIsNoPartForIt() {
        JsonObject body = Forms.body(Forms.empty("blood-pressure"), "upper", "128", "lower", "84")
                .orElseThrow();

        assertEquals(2, body.array("component").size());
        assertFalse(body.has("note"));
    }

    @Test
    void nothingIsWrittenThatWasNotChanged() {
        EntryForm form = Forms.of(RAMIPRIL);

        assertSame(RAMIPRIL, Forms.body(form).orElseThrow());
    }

    @Test
    void oneFieldIsChangedAndNothingElse() {
        JsonObject body = Forms.body(Forms.of(RAMIPRIL), "dose", "1-0-1").orElseThrow();

        assertEquals(RAMIPRIL.toString().replace("\"text\":\"1-0-0\"", "\"text\":\"1-0-1\""), body.toString());
    }

    @Test
    void otherWordsLoseTheCodeOfTheOldOnes() {
        JsonObject body =
                Forms.body(Forms.of(RAMIPRIL), "medication", "Candesartan 8 mg").orElseThrow();

        assertEquals(Forms.json("{'id':'m','text':'Candesartan 8 mg'}"), body.object("medicationCodeableConcept"));
    }

    @Test
    void anotherDayKeepsTheTimeWithItsSeconds() {
        JsonObject body =
                Forms.body(Forms.of(RAMIPRIL), "started", "2019-04-02").orElseThrow();

        assertEquals(
                Optional.of("2019-04-02T08:00:30+01:00"),
                body.object("effectivePeriod").string("start"));
        assertTrue(body.object("effectivePeriod").has("extension"));
    }

    @Test
    void whatIsClearedGoesWithWhatHeldIt() {
        JsonObject ended = RAMIPRIL.with("effectivePeriod", Forms.json("{'start':'2019'}"));
        JsonObject body = Forms.body(Forms.of(ended), "started", "").orElseThrow();

        assertFalse(body.has("effectivePeriod"));
        assertEquals(ended.without("effectivePeriod"), body);
    }

    @Test
    void oneMomentInThePlaceOfAPeriodIsEdited() {
        JsonObject moment = RAMIPRIL.without("effectivePeriod").with("effectiveDateTime", "2019-03");
        JsonObject body = Forms.body(Forms.of(moment), "started", "2019-04").orElseThrow();

        assertEquals(moment.with("effectiveDateTime", "2019-04"), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "upper | 1 280      | Write the number without anything between its digits: 1280.",
                "upper | 1,280      | “1,280” can be read in two ways. Write 1280 or 1.280.",
                "upper | 12o        | This is not a number. Write it like 7.5.",
                "upper | ''         | This is needed.",
                "date  | 2026-12-01 | This lies ahead. When was it measured or done?",
                "date  | 3/4/2024   | Is this April 3, 2024 or March 4, 2024? Write 2024-04-03 or 2024-03-04.",
                "date  | 3/4/24     | Which year? Write it with four digits.",
                "date  | 31.2.2025  | There is no such date. Write it as 2026-11-30, or only the year.",
                "date  | 1970       | This is before this person was born."
            })
    void whatCannotBeIsSaidBesideItsField(String field, String typed, String said) {
        EntryForm form = Forms.empty("blood-pressure");
        Optional<JsonObject> body = field.equals("date")
                ? Forms.body(form, "upper", "128", "lower", "84", "date", typed, "date.time", "")
                : Forms.body(form, "upper", "128", "lower", "84", field, typed);

        assertEquals(Optional.empty(), body);
        assertEquals(said, form.complaint(field));
        assertEquals(typed, form.inputs(field).getFirst().text());
    }

    @Test
    void theTimeOfTodayThatHasNotComeIsRefused() {
        EntryForm form = Forms.empty("weight");

        assertTrue(Forms.body(form, "value", "70", "date.time", "23:59").isEmpty());
        assertEquals("This lies ahead. When was it measured or done?", form.complaint("date"));
        assertTrue(Forms.body(form, "value", "70", "date", "today", "date.time", "9:05 am")
                .isPresent());
    }

    @Test
    void aNumberNeedsItsUnitUnlessThereIsNone() {
        EntryForm form = Forms.empty("result");

        assertTrue(Forms.body(form, "result", "Ferritin", "value", "11").isEmpty());
        assertEquals("In which unit? Write “none” if the report has none.", form.complaint("value"));
        JsonObject none = Forms.body(form, "result", "Ferritin", "value", "11", "value.unit", "none")
                .orElseThrow();
        assertEquals("{\"value\":11}", none.member("valueQuantity").toString());
        JsonObject known = Forms.body(form, "result", "Ferritin", "value", "<11.0", "value.unit", "µg/L")
                .orElseThrow();
        assertEquals(
                Forms.json("{'value':11.0,'comparator':'<','unit':'µg/L','system':'http://unitsofmeasure.org',"
                        + "'code':'ug/L'}"),
                known.member("valueQuantity"));
        JsonObject own = Forms.body(form, "result", "Ferritin", "value", "11", "value.unit", "drops")
                .orElseThrow();
        assertEquals(Forms.json("{'value':11,'unit':'drops'}"), own.member("valueQuantity"));
    }

    @Test
    void aResultInWordsIsKeptInWords() {
        EntryForm form = Forms.empty("result");
        JsonObject body =
                Forms.body(form, "result", "Strep test", "value", "negative").orElseThrow();

        assertEquals(Optional.of("negative"), body.string("valueString"));
        JsonObject changed =
                Forms.body(Forms.of(body), "value", "3", "value.unit", "mg/L").orElseThrow();
        assertFalse(changed.has("valueString"));
        assertEquals(Optional.of("3"), line(changed).value());
        JsonObject back = Forms.body(Forms.of(changed), "value", "not done", "value.unit", "")
                .orElseThrow();
        assertFalse(back.has("valueQuantity"));
        assertEquals(Optional.of("not done"), back.string("valueString"));
    }

    @ParameterizedTest
    @CsvSource({"mg/dL,2345-7", "mmol/L,14749-6"})
    void aKnownResultHasTheCodeOfItsUnit(String unit, String code) {
        String name = Forms.editors(Locale.ENGLISH)
                .context()
                .analytes()
                .orElseThrow()
                .of("http://loinc.org|2345-7")
                .orElseThrow()
                .name(Locale.ENGLISH)
                .orElseThrow();
        JsonObject body = Forms.body(Forms.empty("result"), "result", name, "value", "45", "value.unit", unit)
                .orElseThrow();

        assertEquals(
                Optional.of(code),
                body.object("code").array("coding").firstObject().string("code"));
        assertEquals(Optional.of(name), body.object("code").string("text"));
    }

    @Test
    void whatPeopleCallAResultIsEnough() {
        JsonObject body = Forms.body(Forms.empty("result"), "result", "Ferritin", "value", "11", "value.unit", "µg/L")
                .orElseThrow();

        assertEquals(
                Forms.json("{'coding':[{'system':'http://loinc.org','code':'2276-4'}],'text':'Ferritin'}"),
                body.object("code"));
        JsonObject own = Forms.body(Forms.empty("result"), "result", "Grandma’s test", "value", "fine")
                .orElseThrow();
        assertEquals("{\"text\":\"Grandma’s test\"}", own.object("code").toString());
    }

    @Test
    void germanNumbersAndDatesAreRead() {
        EntryForm form = Forms.empty("weight", Locale.GERMANY);
        JsonObject body = Forms.body(form, "value", "70,50", "date", "gestern", "date.time", "")
                .orElseThrow();

        assertEquals("70.50", body.object("valueQuantity").member("value").toString());
        assertEquals(Optional.of("2026-11-29"), body.string("effectiveDateTime"));
        assertEquals(Optional.of("Körpergewicht"), line(body).title());
        EntryForm shown = EntryForm.of(form.spec(), Forms.editors(Locale.GERMANY), body);
        assertEquals("70,50", shown.inputs("value").getFirst().text());
        assertEquals("29.11.2026", shown.inputs("date").getFirst().text());
        assertTrue(Forms.body(form, "value", "1.234").isEmpty());
    }

    @Test
    void aNoteIsATextFileWithItsFirstWordsForATitle() {
        String text = "Dizzy after the new tablets, twice.\n\nBetter at night. äß";
        JsonObject body = Forms.body(Forms.empty("note"), "note", text).orElseThrow();

        assertEquals(
                Optional.of("Dizzy after the new tablets, twice."), line(body).title());
        EntryForm shown = Forms.of(body);
        assertEquals(HandMadeForms.NOTE, shown.spec().name());
        assertEquals(text, shown.inputs("note").getFirst().text());
        assertSame(body, Forms.body(shown).orElseThrow());
        JsonObject wordy =
                Forms.body(Forms.empty("note"), "note", "word ".repeat(8_000)).orElseThrow();
        assertEquals(
                40_000 - 1, Forms.of(wordy).inputs("note").getFirst().text().length());
        assertTrue(line(wordy).title().orElseThrow().length() <= 81);
        EntryForm tooLong = Forms.empty("note");
        assertTrue(Forms.body(tooLong, "note", "x".repeat(100_001)).isEmpty());
        assertTrue(tooLong.complaint("note").contains("100,001"));
    }

    @Test
    void aSymptomIsNoResult() {
        Projection line =
                line(Forms.body(Forms.empty("symptom"), "symptom", "Headache").orElseThrow());

        assertEquals("Observation.symptom", line.kind());
        assertEquals(Optional.of("Headache"), line.title());
        assertEquals(
                List.of(),
                Forms.KINDS
                        .project(
                                Forms.body(Forms.empty("symptom"), "symptom", "Headache")
                                        .orElseThrow(),
                                RecordContext.NONE)
                        .measurements());
    }

    @Test
    void noKnownAllergyIsAStatement() {
        JsonObject body = Forms.body(Forms.empty("allergy"), "allergy", "No known allergy")
                .orElseThrow();

        assertEquals(
                Optional.of("716186003"),
                body.object("code").array("coding").firstObject().string("code"));
        assertTrue(
                line(body).is(Qualifier.ABSENT), () -> line(body).qualifiers().toString());
    }

    @Test
    void severalReasonsStandOneByOne() {
        EntryForm form = Forms.empty("medication");
        form.type(Forms.sent(form, "medication", "Ibuprofen", "reason", "Headache"));
        form.addPlace("reason");
        var sent = Forms.sent(form);
        sent.put("reason", List.of("Headache", "Fever"));
        form.type(sent);
        JsonObject body = form.body().orElseThrow();

        assertEquals(2, body.array("reasonCode").size());
        EntryForm shown = Forms.of(body);
        var less = Forms.sent(shown);
        less.put("reason", List.of("", "Fever"));
        shown.type(less);
        assertEquals(
                "[{\"text\":\"Fever\"}]",
                shown.body().orElseThrow().member("reasonCode").toString());
    }

    /** What two people change in different fields is both kept; of the same field both see both. */
    @Test
    void theWorkOfTwoPeopleMeets() {
        JsonObject theirs = Forms.body(Forms.of(RAMIPRIL), "dose", "1-0-1").orElseThrow();
        EntryForm mine = Forms.of(RAMIPRIL);
        mine.type(Forms.sent(mine, "note", "Without food"));

        EntryForm met = mine.onto(theirs);
        assertFalse(met.hasConflicts());
        JsonObject both = met.body().orElseThrow();
        assertEquals(Forms.body(Forms.of(theirs), "note", "Without food").orElseThrow(), both);

        EntryForm other = Forms.of(RAMIPRIL);
        other.type(Forms.sent(other, "dose", "0-0-0"));
        EntryForm conflict = other.onto(theirs);
        assertTrue(conflict.hasConflicts());
        assertEquals("1-0-1", conflict.theirs("dose").getFirst().text());
        assertEquals("0-0-0", conflict.inputs("dose").getFirst().text());
        EntryForm same = Forms.of(RAMIPRIL);
        same.type(Forms.sent(same, "dose", "1-0-1"));
        assertFalse(same.onto(theirs).hasConflicts());
    }

    @Test
    void aValueThatCameTakesTheReasonAwayWhyThereWasNone() {
        JsonObject absent = Forms.json("{'resourceType':'Observation','status':'final','code':{'text':'Potassium'},"
                + "'effectiveDateTime':'2024','dataAbsentReason':{'text':'broken'}}");
        JsonObject body = Forms.body(Forms.of(absent), "value", "4.1", "value.unit", "mmol/L")
                .orElseThrow();

        assertFalse(body.has("dataAbsentReason"));
    }

    @Test
    void whatAFormCannotShowIsLeftAlone() {
        JsonObject odd = Forms.json("{'resourceType':'Observation','status':'final','code':{'text':'ECG'},"
                + "'effectiveDateTime':'2024','valueSampledData':{'origin':{'value':0},'period':1,'dimensions':1}}");
        EntryForm form = Forms.of(odd);

        assertTrue(form.slots().stream().anyMatch(slot -> slot.field().name().equals("value") && slot.isLocked()));
        assertEquals(
                odd.with("note", Forms.json("{'x':[{'text':'Seen'}]}").member("x")),
                Forms.body(form, "note", "Seen", "value", "5", "value.unit", "mg")
                        .orElseThrow());
    }
}
