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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type who have not read the rules. */
class TypedByPeopleTest {

    @Test
    void theTimeOfTheFormIsNotThatOfAnotherDay() {
        EntryForm form = Forms.empty("weight");
        var sent = Forms.sent(form, "value", "70", "date", "2026-03-03");
        sent.put("date.prefilled", List.of("2026-11-30 10:30"));
        form.type(sent);
        assertEquals(Optional.of("2026-03-03"), form.body().orElseThrow().string("effectiveDateTime"));
        sent.put("date", List.of("March 2026"));
        form.type(sent);
        assertEquals(Optional.of("2026-03"), form.body().orElseThrow().string("effectiveDateTime"));
        sent.put("date.time", List.of("8:15"));
        sent.put("date", List.of("2026-03-03"));
        form.type(sent);
        assertEquals(
                Optional.of("2026-03-03T08:15:00+01:00"),
                form.body().orElseThrow().string("effectiveDateTime"));
    }

    @Test
    void endsOfLinesThatABrowserChangesAreNoChange() {
        JsonObject report = Forms.json("{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'active'}]},"
                + "'code':{'coding':[{'system':'x','code':'1'}],'text':'Essential hypertension'},"
                + "'note':[{'text':'one two'}]}");
        JsonObject folded = JsonObject.parse(report.toString()
                .replace("Essential hypertension", "Essential\\n hypertension ")
                .replace("one two", "one\\r\\ntwo"));
        EntryForm form = Forms.of(folded);

        assertSame(
                folded,
                Forms.body(form, "problem", "Essential hypertension", "note", "one\r\ntwo")
                        .orElseThrow());
        assertFalse(form.isChanged("problem"));
    }

    @ParameterizedTest
    @CsvSource({"2+,2+", "1:80,1:80", "3-5,3-5", "+++,+++"})
    void whatLaboratoriesWriteInSignsIsKeptInWords(String typed, String kept) {
        JsonObject body = Forms.body(Forms.empty("result"), "result", "Urine protein", "value", typed)
                .orElseThrow();

        assertEquals(Optional.of(kept), body.string("valueString"));
    }

    /** Sheets for emergencies look for that code. */
    @ParameterizedTest
    @CsvSource({"A positive", "0 Rh neg."})
    void aBloodGroupIsKeptInWordsWithItsCode(String typed) {
        JsonObject body = Forms.body(Forms.empty("blood-group"), "value", typed).orElseThrow();

        assertEquals(Optional.of(typed), body.string("valueString"));
        assertEquals(
                Optional.of("882-1"),
                body.object("code").array("coding").firstObject().string("code"));
    }

    @ParameterizedTest
    @CsvSource({"en, Blood group, Blood group", "en, blood type, blood type", "de, blutgruppe, Blutgruppe"})
    void aBloodGroupHasItsCodeInTheFormForAnyResult(String language, String typed, String kept) {
        EntryForm form = Forms.empty("result", Locale.of(language));
        JsonObject code = Forms.body(form, "result", typed, "value", "A positive")
                .orElseThrow()
                .object("code");
        JsonObject own = Forms.body(Forms.empty("blood-group"), "value", "A positive")
                .orElseThrow()
                .object("code");

        assertEquals(own.array("coding"), code.array("coding"));
        assertEquals(Optional.of(kept), code.string("text"));
    }

    @Test
    void aUnitBehindTheNumberIsItsUnit() {
        JsonObject body = Forms.body(Forms.empty("result"), "result", "CRP", "value", "<5.6 mg/L")
                .orElseThrow();

        assertEquals("5.6", body.object("valueQuantity").member("value").toString());
        assertEquals(Optional.of("mg/L"), body.object("valueQuantity").string("code"));
    }

    @Test
    void stateAndDatesSayTheSame() {
        EntryForm over = Forms.empty("problem");
        assertTrue(Forms.body(over, "problem", "Bronchitis", "started", "2020-01", "ended", "2020-02")
                .isEmpty());
        assertEquals("It has ended: choose a state that says so.", over.complaint("status"));
        assertTrue(Forms.body(
                        over, "problem", "Bronchitis", "started", "2020-01", "ended", "2020-02", "status", "resolved")
                .isPresent());
        EntryForm ahead = Forms.empty("visit");
        assertTrue(
                Forms.body(ahead, "visit", "Dentist", "started", "2026-12-24").isEmpty());
        assertTrue(ahead.complaint("started").contains("lies ahead"), ahead.complaint("started"));
        assertTrue(Forms.body(ahead, "visit", "Dentist", "started", "2026-12-24", "status", "planned")
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"HbA1c,4548-4", "TSH,3016-3", "LDL,2089-1", "INR,6301-6"})
    void ofSeveralThatAreCalledSoTheGeneralOneIsMeant(String typed, String code) {
        JsonObject body = Forms.body(Forms.empty("result"), "result", typed, "value", "2", "value.unit", "none")
                .orElseThrow();

        assertEquals(
                Optional.of(code),
                body.object("code").array("coding").firstObject().string("code"));
    }

    @Test
    void whatASourceSaysInTheWrongOrderCanStillGetANote() {
        JsonObject body = Forms.body(Forms.empty("blood-pressure"), "upper", "128", "lower", "84")
                .orElseThrow();
        JsonObject swapped =
                JsonObject.parse(body.toString().replace(":128", ":80").replace(":84", ":130"));

        assertTrue(Forms.body(Forms.of(swapped), "note", "Swapped?").isPresent());
        EntryForm corrected = Forms.of(swapped);
        assertTrue(Forms.body(corrected, "upper", "81").isEmpty());
        assertTrue(corrected.questions().isOpen("lower"));
    }

    @Test
    void anAppointmentHasABeginningAnEndAndSomebody() {
        EntryForm form = Forms.empty("appointment");
        assertTrue(Forms.body(
                        form,
                        "visit",
                        "Eye check",
                        "with",
                        "Dr Osei",
                        "started",
                        "tomorrow",
                        "started.time",
                        "10:00",
                        "ended",
                        "",
                        "ended.time",
                        "9:30")
                .isEmpty());
        assertTrue(
                form.complaint("ended").startsWith("The end lies before the beginning, December 1, 2026, 10:00"),
                form.complaint("ended"));
        JsonObject body = Forms.body(form, "ended.time", "10:30").orElseThrow();

        assertEquals(Optional.of("2026-12-01T10:00:00+01:00"), body.string("start"));
        assertEquals(Optional.of("2026-12-01T10:30:00+01:00"), body.string("end"));
        assertEquals(
                Optional.of("Dr Osei"),
                body.array("participant").firstObject().object("actor").string("display"));
    }
}
