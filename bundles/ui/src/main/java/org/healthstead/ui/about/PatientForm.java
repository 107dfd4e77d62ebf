// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Which fields the form about a person has, and where FHIR R4's Patient keeps them. The extensions are those of HL7:
 * {@code patient-genderIdentity} of FHIR R4, {@code individual-pronouns} and {@code patient-preferredPharmacy} of the
 * FHIR Extensions Pack 5.2.0.
 */
final class PatientForm {

    static final String GENDER_IDENTITY = "http://hl7.org/fhir/StructureDefinition/patient-genderIdentity";
    static final String PRONOUNS = "http://hl7.org/fhir/StructureDefinition/individual-pronouns";
    static final String PHARMACY = "http://hl7.org/fhir/StructureDefinition/patient-preferredPharmacy";

    static final PatientField NAME =
            new PatientField("name", PersonNames.MAIN.then(PersonNames.WHOLE), FieldForm.TEXT, List.of());
    static final PatientField BORN = PatientField.text("birthDate", Place.member("birthDate"));

    /** FHIR R4's administrative-gender. */
    static final PatientField SEX = PatientField.choice("gender", List.of("female", "male", "other", "unknown"));

    static final PatientField IDENTITY = PatientField.concept(
            "genderIdentity", Place.extension(GENDER_IDENTITY).then(value("CodeableConcept")));
    static final PatientField PRONOUN = PatientField.concept(
            "pronouns", Place.extension(PRONOUNS).then(Place.extension("value")).then(value("CodeableConcept")));
    static final PatientField CHEMIST = PatientField.text(
            "pharmacy",
            Place.extension(PHARMACY)
                    .then(Place.extension("pharmacy"))
                    .then(value("Reference"))
                    .then(Place.member("display")));

    static final List<PatientField> SINGLE = List.of(NAME, BORN, SEX, IDENTITY, PRONOUN, CHEMIST);

    private static final List<String> USES = List.of("home", "work", "mobile", "temp", "old");

    static final PatientGroup NAMES = PatientGroup.of(
                    "name",
                    new PatientField("text", PersonNames.WHOLE, FieldForm.TEXT, List.of()),
                    PatientField.choice("use", List.of("nickname", "maiden", "old", "temp", "anonymous")))
            .only((patient, name) -> !PersonNames.isMain(patient, name));

    static final PatientGroup LANGUAGES =
            PatientGroup.of("communication", PatientField.concept("language", Place.member("language")));

    static final PatientGroup TELECOM = PatientGroup.of(
            "telecom",
            PatientField.choice("system", List.of("phone", "email", "sms", "fax", "url", "other")),
            PatientField.text("value", Place.member("value")),
            PatientField.choice("use", USES));

    static final PatientGroup ADDRESSES = PatientGroup.of(
                    "address",
                    new PatientField("line", new Lines(), FieldForm.LINES, List.of()),
                    PatientField.text("postalCode", Place.member("postalCode")),
                    PatientField.text("city", Place.member("city")),
                    PatientField.text("country", Place.member("country")))
            .settling(Lines::inParts);

    static final PatientGroup CONTACTS = PatientGroup.of(
                    "contact",
                    PatientField.text("name", Place.member("name").then(PersonNames.WHOLE)),
                    PatientField.concept("relationship", Place.first("relationship")),
                    PatientField.text("telecom", Place.first("telecom").then(Place.member("value"))))
            .settling(PatientForm::reached);

    static final PatientGroup DOCTORS =
            PatientGroup.of("generalPractitioner", PatientField.text("display", Place.member("display")));

    static final PatientGroup NUMBERS = PatientGroup.of(
            "identifier",
            PatientField.concept("type", Place.member("type")),
            PatientField.text("value", Place.member("value")));

    static final List<PatientGroup> GROUPS = List.of(NAMES, LANGUAGES, TELECOM, ADDRESSES, CONTACTS, DOCTORS, NUMBERS);

    private PatientForm() {}

    private static Place value(String type) {
        return Place.member("value" + type);
    }

    /** What every field shows, by its name. */
    static Map<String, String> read(JsonObject patient) {
        Map<String, String> values = new LinkedHashMap<>();
        SINGLE.forEach(field -> values.put(field.key(), field.read(patient)));
        GROUPS.forEach(group -> group.read(patient, values));
        return values;
    }

    /** The Patient with what was typed; everything else stays as it is, to the last digit. */
    static JsonObject write(JsonObject patient, Map<String, String> typed) {
        Map<String, String> before = read(patient);
        JsonObject changed = patient;
        for (PatientField field : SINGLE) {
            String now = typed.getOrDefault(field.key(), "");
            if (!now.equals(before.get(field.key()))) {
                changed = field.write(changed, now);
            }
        }
        for (PatientGroup group : GROUPS) {
            changed = group.write(changed, before, typed);
        }
        return changed;
    }

    /** FHIR wants to know what sort of address a value is. */
    private static JsonObject reached(JsonObject contact) {
        JsonObject first = contact.array("telecom").firstObject();
        if (!first.has("value") || first.has("system")) {
            return contact;
        }
        boolean isMail = first.string("value").orElse("").contains("@");
        return Place.first("telecom").put(contact, first.with("system", isMail ? "email" : "phone"));
    }

    /** The lines of an address; those of its text when it has no others. */
    private static final class Lines implements Place {

        private static final String LINE = "line";

        @Override
        public Json get(JsonObject address) {
            boolean isText = !address.has(LINE) && !address.has("city") && !address.has("postalCode");
            return isText
                    ? JsonArray.ofStrings(address.string("text")
                            .map(text -> List.of(text.split("\n")))
                            .orElse(List.of()))
                    : address.member(LINE);
        }

        @Override
        public JsonObject put(JsonObject address, Json value) {
            return value == null ? address.without(LINE).without("text") : address.with(LINE, value);
        }

        /** The text of a changed address says the old one; what only it had becomes lines. */
        static JsonObject inParts(JsonObject address) {
            JsonObject parts = address.without("text");
            return address.has(LINE) || !address.has("text")
                    ? parts
                    : parts.with(
                            LINE,
                            JsonArray.ofStrings(
                                    List.of(address.string("text").orElse("").split("\n"))));
        }
    }
}
