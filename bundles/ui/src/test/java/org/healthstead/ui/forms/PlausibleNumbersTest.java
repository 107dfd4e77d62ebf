// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.context.PreferredUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are hardly ever measured are asked about, and kept when the person says yes. */
class PlausibleNumbersTest {

    private static String asked(EntryForm form, String field) {
        return form.questions().of(field).map(Question::words).orElse("").replace('\u00a0', ' ');
    }

    private static List<SeriesPoint> recorded(String form, String value, String unit, String date) {
        JsonObject body = Forms.body(
                        Forms.empty(form), "value", value, "value.unit", unit, "date", date, "date.time", "")
                .orElseThrow();
        return TestKinds.series()
                .points(
                        EntryId.parse("00000000-0000-0007-0000-000000000009"),
                        Forms.KINDS.project(body, RecordContext.NONE));
    }

    private static EntryForm empty(String name, List<SeriesPoint> recorded) {
        FormSpec spec = Forms.SPECS.named(name).orElseThrow();
        FieldEditors editors = Forms.editors(Locale.ENGLISH, PreferredUnits.AS_REPORTED, recorded);
        return EntryForm.empty(
                spec,
                editors,
                FormStart.of(spec, Forms.PERSON, editors.context().messages()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | 395   | Cel    | Is 395 °C right? Nearly always it is between 26 and 45 °C.",
                "temperature | 39.5  | [degF] | Is 39.5 °F right? Nearly always it is between 78.8 and 113 °F.",
                "temperature | 98.6  | Cel    | Is 98.6 °C right? Nearly always it is between 26 and 45 °C.",
                "pulse       | 900   | /min   | Is 900 /min right? Nearly always it is at most 350 /min.",
                "pulse       | 0     | /min   | Is 0 /min right? Nearly always it is more than zero.",
                "oxygen      | 980   | %      | Is 980 % right? Nearly always it is at most 100 %.",
                "height      | 1.78  | cm     | Is 1.78 cm right? Nearly always it is between 120 and 230 cm.",
                "height      | 178   | [in_i] | Is 178 in right? Nearly always it is between 47.24 and 90.55 in.",
                "weight      | 7000  | kg     | Is 7000 kg right? Nearly always it is at most 250 kg.",
                "head        | -5    | cm     | Is -5 cm right? Nearly always it is more than zero.",
                "blood-sugar | 5.4   | mg/dL  | Is 5.4 mg/dL right? Nearly always it is between 33 and 2000 mg/dL.",
                "blood-sugar | 130   | mmol/L | Is 130 mmol/L right? Nearly always it is between 1.832 and 111 mmol/L."
            })
    void whatIsHardlyEverSoIsAskedAndKept(String name, String value, String unit, String words) {
        EntryForm form = Forms.empty(name);
        Map<String, List<String>> sent = Forms.sent(form, "value", value, "value.unit", unit);
        form.type(sent);

        assertEquals(Optional.empty(), form.body());
        assertEquals(words, asked(form, "value"));
        assertEquals("", form.complaint("value"));
        assertEquals("value.right", form.focus());
        form.type(Forms.yes(form, sent));
        assertEquals(
                value,
                form.body()
                        .orElseThrow()
                        .object("valueQuantity")
                        .member("value")
                        .toString());
        assertTrue(form.questions().isAnswered("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "temperature,39.5,Cel",
        "temperature,103.1,[degF]",
        "pulse,190,/min",
        "oxygen,100,%",
        "height,178,cm",
        "height,70,[in_i]",
        "weight,3.4,kg",
        "blood-sugar,5.4,mmol/L"
    })
    void whatCanBeIsNotAsked(String name, String value, String unit) {
        assertTrue(Forms.body(Forms.empty(name), "value", value, "value.unit", unit)
                .isPresent());
    }

    @Test
    void aYesToAnotherNumberIsNone() {
        EntryForm form = Forms.empty("temperature");
        Map<String, List<String>> sent = Forms.sent(form, "value", "395");
        form.type(sent);
        form.body();
        sent = Forms.yes(form, sent);
        sent.put("value", List.of("394"));
        form.type(sent);

        assertEquals(Optional.empty(), form.body());
        assertTrue(form.questions().isOpen("value"));
    }

    @Test
    void aResultIsKnownByItsName() {
        EntryForm form = Forms.empty("result");

        assertTrue(Forms.body(form, "result", "Potassium", "value", "42", "value.unit", "mmol/L")
                .isEmpty());
        assertEquals("Is 42 mmol/L right? Nearly always it is at most 12 mmol/L.", asked(form, "value"));
        assertTrue(Forms.body(form, "result", "Grandma’s test", "value", "42", "value.unit", "mmol/L")
                .isPresent());
    }

    /** In the reader's language and in another one, by the name and by the short one. */
    @ParameterizedTest
    @CsvSource({
        "de,Kalium,42,mmol/L",
        "de,kalium,42,mmol/L",
        "de,Potassium,42,mmol/L",
        "en,Kalium,42,mmol/L",
        "de,Natrium,14,mmol/L",
        "de,Hämatokrit,450,%",
        "de,Hkt,450,%",
        "en,Hkt,450,%",
        "de,Weiße Blutkörperchen,5000,10*3/uL",
        "de,Leukos,5000,10*3/uL",
        "de,Kreatinin,90,mg/dL",
        "de,Blutzucker,5.4,mg/dL"
    })
    void aResultIsKnownByItsNameInEveryLanguage(String language, String name, String value, String unit) {
        EntryForm form = Forms.empty("result", Locale.of(language));

        assertTrue(Forms.body(form, "result", name, "value", value, "value.unit", unit)
                .isEmpty());
        assertTrue(form.questions().isOpen("value"), asked(form, "value"));
    }

    /** A report may have had words alone. */
    @Test
    void aResultWithoutACodeIsKnownByItsName() {
        EntryForm form =
                Forms.of(Forms.json("{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],"
                        + "'code':{'text':'Kalium'},'effectiveDateTime':'2026-03-03','valueQuantity':{'value':4.2,"
                        + "'unit':'mmol/L','system':'http://unitsofmeasure.org','code':'mmol/L'}}"));

        assertTrue(Forms.body(form, "value", "4.4").isPresent());
        assertTrue(Forms.body(form, "value", "44").isEmpty());
        assertEquals("Is 44 mmol/L right? Nearly always it is at most 12 mmol/L.", asked(form, "value"));
    }

    @Test
    void pressuresInTheWrongOrderAreAskedOnce() {
        EntryForm form = Forms.empty("blood-pressure");
        Map<String, List<String>> sent = Forms.sent(form, "upper", "80", "lower", "130");
        form.type(sent);

        assertEquals(Optional.empty(), form.body());
        assertEquals(
                "Is 80 mmHg above and 130 mmHg below right? Nearly always the upper value is the greater one.",
                asked(form, "lower"));
        assertEquals("", asked(form, "upper"));
        form.type(Forms.yes(form, sent));
        assertEquals(2, form.body().orElseThrow().array("component").size());
        assertTrue(Forms.body(form, "upper", "1280", "lower", "84").isEmpty());
        assertEquals("Is 1280 mmHg right? Nearly always it is at most 375 mmHg.", asked(form, "upper"));
    }

    @Test
    void aWeightThatIsUnlikeTheRecordIsAsked() {
        EntryForm form = empty("weight", recorded("weight", "70", "kg", "2026-03-03"));

        assertTrue(Forms.body(form, "value", "7").isEmpty());
        assertEquals("Is 7 kg right? The record also says 70 kg (Mar 3, 2026).", asked(form, "value"));
        assertTrue(Forms.body(form, "value", "154", "value.unit", "[lb_av]").isPresent());
        assertTrue(Forms.body(form, "value", "70", "value.unit", "[lb_av]").isEmpty());
        EntryForm child = empty("weight", recorded("weight", "30", "kg", "1984"));
        assertTrue(Forms.body(child, "value", "7").isPresent());
    }

    @Test
    void whoIsHeavyIsNotAskedEachTime() {
        EntryForm form = empty("weight", recordedAsIs("261"));

        assertTrue(Forms.body(form, "value", "263").isPresent());
    }

    private static List<SeriesPoint> recordedAsIs(String value) {
        EntryForm form = Forms.empty("weight");
        Map<String, List<String>> sent = Forms.sent(form, "value", value, "date", "2026-03-03", "date.time", "");
        form.type(sent);
        form.body();
        form.type(Forms.yes(form, sent));
        return TestKinds.series()
                .points(
                        EntryId.parse("00000000-0000-0007-0000-000000000009"),
                        Forms.KINDS.project(form.body().orElseThrow(), RecordContext.NONE));
    }

    @Test
    void whatASourceSaysIsNotAsked() {
        EntryForm form = Forms.empty("temperature");
        Map<String, List<String>> sent = Forms.sent(form, "value", "395");
        form.type(sent);
        form.body();
        form.type(Forms.yes(form, sent));
        JsonObject odd = form.body().orElseThrow();

        assertTrue(Forms.body(Forms.of(odd), "note", "By hand").isPresent());
        assertFalse(Forms.body(Forms.of(odd), "value", "396").isPresent());
    }
}
