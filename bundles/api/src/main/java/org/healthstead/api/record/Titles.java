// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;

/** The source's own words for an entry. */
final class Titles {

    /** Where a type keeps the concept it is about, when that is not {@code code}. */
    private static final Map<String, List<String>> CONCEPTS = Map.ofEntries(
            Map.entry("Immunization", List.of("vaccineCode")),
            Map.entry("MedicationRequest", List.of("medicationCodeableConcept")),
            Map.entry("MedicationStatement", List.of("medicationCodeableConcept")),
            Map.entry("MedicationDispense", List.of("medicationCodeableConcept")),
            Map.entry("MedicationAdministration", List.of("medicationCodeableConcept")),
            Map.entry("Encounter", List.of("type", "serviceType", "class")),
            Map.entry("DocumentReference", List.of("type", "category")),
            Map.entry("Composition", List.of("type")),
            Map.entry("CarePlan", List.of("category")),
            Map.entry("CareTeam", List.of("category")),
            Map.entry("Goal", List.of("description", "category")),
            Map.entry("Device", List.of("type")),
            Map.entry("Appointment", List.of("serviceType", "appointmentType")),
            Map.entry("Claim", List.of("type")),
            Map.entry("ExplanationOfBenefit", List.of("type")),
            Map.entry("Coverage", List.of("type")),
            Map.entry("FamilyMemberHistory", List.of("relationship")),
            Map.entry("RelatedPerson", List.of("relationship")),
            Map.entry("SupplyDelivery", List.of("type")),
            Map.entry("Specimen", List.of("type")),
            Map.entry("Communication", List.of("topic", "category")),
            Map.entry("Consent", List.of("scope")),
            Map.entry("RiskAssessment", List.of("code", "method")));

    private static final List<String> NAMES = List.of("title", "description", "name", "display", "question");
    private static final List<String> REFERENCES = List.of(
            "medicationReference.display",
            "suppliedItem.itemReference.display",
            "procedureReference.display",
            "content[0].attachment.title",
            "device.display");

    private Titles() {}

    static Optional<String> of(String type, JsonObject body) {
        return humanName(body)
                .or(() -> namedFirst(type) ? named(body) : Optional.empty())
                .or(() -> billed(type, body))
                .or(() -> concept(type, body).words())
                .or(() -> firstText(body, REFERENCES))
                .or(() -> deviceName(body))
                .or(() -> named(body))
                .map(String::strip)
                .filter(title -> !title.isEmpty());
    }

    /** What the entry is about, as a concept; never null. */
    static CodedText concept(String type, JsonObject body) {
        for (String member : CONCEPTS.getOrDefault(type, List.of("code"))) {
            Json value = body.member(member);
            CodedText concept = CodedText.of(value);
            if (concept.words().isPresent()) {
                return concept;
            }
        }
        return CodedText.EMPTY;
    }

    /** What a bill is for, rather than the kind of bill. */
    private static Optional<String> billed(String type, JsonObject body) {
        return type.equals("Claim") || type.equals("ExplanationOfBenefit")
                ? CodedText.of(body.array("item").firstObject().member("productOrService"))
                        .words()
                : Optional.empty();
    }

    private static boolean namedFirst(String type) {
        return type.equals("Organization")
                || type.equals("Location")
                || type.equals("CareTeam")
                || type.equals("CarePlan")
                || type.equals("Composition")
                || type.equals("DocumentReference");
    }

    private static Optional<String> named(JsonObject body) {
        return firstText(body, NAMES);
    }

    private static Optional<String> firstText(JsonObject body, List<String> paths) {
        for (String path : paths) {
            Optional<String> text = body.textAt(path).filter(words -> !words.isBlank());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> deviceName(JsonObject body) {
        return body.array("deviceName").firstObject().string("name");
    }

    private static Optional<String> humanName(JsonObject body) {
        JsonObject name = body.array("name").firstObject();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return name.string("text").or(() -> {
            String given = String.join(" ", name.array("given").strings());
            String prefix = String.join(" ", name.array("prefix").strings());
            String family = name.string("family").orElse("");
            String whole = (prefix + " " + given + " " + family).strip().replaceAll(" +", " ");
            return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
        });
    }
}
