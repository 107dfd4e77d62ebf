// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;
import org.healthstead.ui.api.Icon;

/**
 * Forms for what people measure at home, and for notes. Codes and units of vital signs are those of FHIR R4's profiles
 * (http://hl7.org/fhir/R4/observation-vitalsigns.html) with the words of LOINC there; that of blood sugar stands in
 * {@code analyte/loinc.tsv}, that of a blood group is the one that sheets look for, that of a note is LOINC's for a
 * note (34109-9), as C-CDA R2.1 uses it.
 */
final class HandMadeForms {

    static final String VITAL_SIGN = "Observation.vital-sign";
    static final String UPPER = "upper";
    static final String LOWER = "lower";
    static final String BLOOD_SUGAR = "blood-sugar";
    static final String BLOOD_GROUP = "blood-group";
    static final String NOTE = "note";

    private static final String LOINC = "http://loinc.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category|";
    private static final String PRESSURE = "mm[Hg]";
    private static final String PER_MINUTE = "/min";

    /** What a blood group is a result of. */
    static final FormSpec.Code GROUP =
            new FormSpec.Code(LOINC, "882-1", "ABO and Rh group [Type] in Blood", "form.add.blood-group");

    private HandMadeForms() {}

    /** In the order in which people need them. */
    static List<FormSpec> all() {
        return List.of(
                bloodPressure(),
                vital("weight", "29463-7", "Body weight", "kg", "[lb_av]", "g"),
                vital("temperature", "8310-5", "Body temperature", "Cel", "[degF]"),
                vital("pulse", "8867-4", "Heart rate", PER_MINUTE),
                vital("oxygen", "2708-6", "Oxygen saturation in Arterial blood", "%"),
                bloodSugar(),
                bloodGroup(),
                vital("height", "8302-2", "Body height", "cm", "[in_i]"),
                vital("breathing", "9279-1", "Respiratory rate", PER_MINUTE),
                vital("head", "9843-4", "Head Occipital-frontal circumference", "cm", "[in_i]"),
                note());
    }

    private static FormSpec bloodPressure() {
        List<SpecField> fields = new ArrayList<>();
        fields.add(part(UPPER, "8480-6|Systolic blood pressure", PRESSURE, true).labelled("form.pressure.upper"));
        fields.add(
                part(LOWER, "8462-4|Diastolic blood pressure", PRESSURE, true).labelled("form.pressure.lower"));
        fields.add(part("pulse", "8867-4|Heart rate", PER_MINUTE, false).labelled("form.pressure.pulse"));
        fields.addAll(when());
        return observation(
                "blood-pressure",
                VITAL_SIGN,
                "vital-signs",
                new FormSpec.Code(
                        LOINC, "85354-9", "Blood pressure panel with all children optional", "form.add.blood-pressure"),
                fields);
    }

    /** @param code with the words of LOINC */
    private static SpecField part(String name, String code, String unit, boolean isRequired) {
        return SpecField.of(FormField.of(
                        name, unnamed(name), FieldType.QUANTITY, "component[" + LOINC + "|" + code + "].valueQuantity")
                .units(List.of(unit))
                .required(isRequired)
                .build());
    }

    private static FormSpec vital(String name, String code, String words, String... units) {
        List<SpecField> fields = new ArrayList<>();
        fields.add(value(List.of(units)).labelled("form.add." + name));
        fields.addAll(when());
        return observation(
                name, VITAL_SIGN, "vital-signs", new FormSpec.Code(LOINC, code, words, "form.add." + name), fields);
    }

    private static FormSpec bloodSugar() {
        List<SpecField> fields = new ArrayList<>();
        fields.add(value(List.of("mg/dL", "mmol/L")).labelled("form.add.blood-sugar"));
        fields.addAll(when());
        return observation(
                BLOOD_SUGAR,
                "Observation",
                "laboratory",
                new FormSpec.Code(
                        LOINC,
                        "41653-7",
                        "Glucose [Mass/volume] in Capillary blood by Glucometer",
                        "form.add.blood-sugar"),
                fields);
    }

    /** In words, as a card for blood donors has them: a zero that means the letter O is no number. */
    private static FormSpec bloodGroup() {
        List<SpecField> fields = new ArrayList<>();
        fields.add(SpecField.of(FormField.of("value", unnamed("value"), FieldType.TEXT, "valueString")
                        .required(true)
                        .build())
                .labelled("form.add.blood-group"));
        fields.addAll(when());
        return observation(BLOOD_GROUP, "Observation", "laboratory", GROUP, fields);
    }

    private static SpecField value(List<String> units) {
        return SpecField.of(FormField.of("value", unnamed("value"), FieldType.QUANTITY, "valueQuantity")
                .units(units)
                .required(true)
                .build());
    }

    private static List<SpecField> when() {
        return List.of(
                SpecField.of(FormField.of("date", unnamed("date"), FieldType.DATE, "effectiveDateTime")
                                .required(true)
                                .initial("now")
                                .build())
                        .labelled("form.measured"),
                SpecField.of(FormField.of("note", unnamed("note"), FieldType.NOTE, "note[].text")
                                .build())
                        .labelled("form.note"));
    }

    private static FormSpec observation(
            String name, String kind, String category, FormSpec.Code code, List<SpecField> fields) {
        return new FormSpec(
                name,
                kind,
                "Observation",
                new FormSpec.Title("form.add." + name, Optional.empty()),
                kind.equals(VITAL_SIGN) ? Icon.HEART : Icon.FLASK,
                fields,
                Map.of("status", "final", "category[]", CATEGORY + category),
                Optional.of(code),
                Optional.of("subject"));
    }

    private static FormSpec note() {
        return new FormSpec(
                NOTE,
                "DocumentReference",
                "DocumentReference",
                new FormSpec.Title("form.add.note", Optional.empty()),
                Icon.NOTE,
                List.of(
                        SpecField.of(FormField.of(NOTE, unnamed(NOTE), FieldType.FILE, "content[].attachment")
                                        .required(true)
                                        .build())
                                .as(SpecField.Use.WORDS_FILE)
                                .labelled("form.note"),
                        SpecField.of(FormField.of("title", unnamed("title"), FieldType.TEXT, "description")
                                        .build())
                                .labelled("form.note.title"),
                        SpecField.of(FormField.of(
                                                "date",
                                                unnamed("date"),
                                                FieldType.DATE,
                                                "content[].attachment.creation")
                                        .initial("now")
                                        .build())
                                .labelled("form.note.date")),
                Map.of("status", "current", "type", LOINC + "|34109-9|Note"),
                Optional.empty(),
                Optional.of("subject"));
    }

    /** These fields are named by messages. */
    private static Label unnamed(String name) {
        return new Label(name, Map.of("en", name));
    }
}
