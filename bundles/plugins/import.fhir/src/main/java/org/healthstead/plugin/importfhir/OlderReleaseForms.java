// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/**
 * Reads what FHIR DSTU2 and STU3 say in another form than R4, in types that have the same name: taken as it stands, a
 * refuted allergy would look like a live one. Only members that R4 does not have in that form are read so. The
 * correspondence is that of the version maps of FHIR R4 (hl7.org/fhir/R4/allergyintolerance-version-maps.html, and the
 * same page of condition, immunization, procedure, communication, medicationstatement, medicationadministration, goal
 * and documentreference).
 *
 * @param body as R4 says it
 * @param members that had another form; empty when none had
 */
record OlderReleaseForms(JsonObject body, List<String> members) {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    /** {@code true} says that it did not happen. */
    private static final Set<String> NEGATIONS =
            Set.of("wasNotGiven", "notGiven", "notDone", "notPerformed", "wasNotTaken");

    private static final Map<String, String> NOT_DONE = Map.of(
            "Immunization", "not-done",
            "Procedure", "not-done",
            "Communication", "not-done",
            "MedicationAdministration", "not-done",
            "MedicationStatement", "not-taken");

    /** Statuses of DSTU2's AllergyIntolerance that are about its certainty. */
    private static final Set<String> VERIFICATIONS = Set.of("unconfirmed", "confirmed", "refuted", "entered-in-error");

    static OlderReleaseForms read(JsonObject body) {
        String type = body.string("resourceType").orElse("");
        Reading reading = new Reading(body);
        switch (type) {
            case "AllergyIntolerance" -> {
                reading.code("clinicalStatus", "allergyintolerance-clinical");
                reading.code("verificationStatus", "allergyintolerance-verification");
                reading.allergy();
            }
            case "Condition" -> {
                reading.code("clinicalStatus", "condition-clinical");
                reading.code("verificationStatus", "condition-ver-status");
            }
            case "Immunization" -> reading.rename("date", "occurrenceDateTime");
            case "Goal" -> reading.goal();
            case "DocumentReference" -> {
                if (!body.has("date")) {
                    reading.rename("indexed", "date");
                }
            }
            default -> {
                // Most types say it in the same way.
            }
        }
        if (NOT_DONE.containsKey(type)) {
            reading.negation(NOT_DONE.get(type));
        }
        return new OlderReleaseForms(reading.body, reading.members);
    }

    /** One resource on its way. */
    private static final class Reading {

        private final List<String> members = new ArrayList<>();
        private JsonObject body;

        Reading(JsonObject body) {
            this.body = body;
        }

        /** A code that R4 has as a concept. */
        void code(String member, String system) {
            if (body.member(member) instanceof JsonString code) {
                body = body.with(member, concept(code.value(), system));
                members.add(member);
            }
        }

        private static JsonObject concept(String code, String system) {
            JsonObject coding = JsonObject.builder()
                    .put("system", TERMINOLOGY + system)
                    .put("code", code)
                    .build();
            return JsonObject.EMPTY.with("coding", JsonArray.of(List.<Json>of(coding)));
        }

        void rename(String old, String now) {
            Json value = body.member(old);
            if (value != null && !body.has(now)) {
                body = body.without(old).with(now, value);
                members.add(old);
            }
        }

        /** DSTU2: one status for both, and the substance beside. */
        void allergy() {
            rename("substance", "code");
            if (body.member("status") instanceof JsonString status) {
                boolean about = VERIFICATIONS.contains(status.value());
                String member = about ? "verificationStatus" : "clinicalStatus";
                String system = about ? "allergyintolerance-verification" : "allergyintolerance-clinical";
                if (!body.has(member)) {
                    body = body.without("status").with(member, concept(status.value(), system));
                    members.add("status");
                }
            }
        }

        /** Its status became the life cycle. */
        void goal() {
            rename("status", "lifecycleStatus");
        }

        void negation(String status) {
            for (String member : NEGATIONS) {
                if (body.member(member) instanceof JsonBoolean truth) {
                    body = truth.value() ? body.with("status", status) : body;
                    members.add(member);
                }
            }
            if (body.string("taken").orElse("").equals("n")) {
                body = body.with("status", status);
                members.add("taken");
            }
        }
    }
}
