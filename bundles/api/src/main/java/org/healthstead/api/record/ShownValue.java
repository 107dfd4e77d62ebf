// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;

/**
 * The value that a line shows.
 *
 * @param text number or words, without unit
 * @param unit if there is one
 */
record ShownValue(Optional<String> text, Optional<String> unit) {

    private static final ShownValue NONE = new ShownValue(Optional.empty(), Optional.empty());
    private static final int MAX_WORDS = 120;

    /** LOINC code that FHIR R4's vital signs profile for blood pressure names. */
    private static final String SYSTOLIC = "8480-6";

    static ShownValue of(String type, JsonObject body) {
        return switch (type) {
            case "Observation" -> ofObservation(body);
            case "Immunization", "MedicationDispense" -> ofQuantity(body.object("quantity"));
            case "MedicationRequest", "MedicationStatement" -> words(dosage(body));
            default -> NONE;
        };
    }

    private static ShownValue ofObservation(JsonObject body) {
        ShownValue own = ofValue(body);
        return own.text().isPresent() ? own : ofComponents(body);
    }

    private static ShownValue ofValue(JsonObject holder) {
        if (holder.has("valueQuantity")) {
            return ofQuantity(holder.object("valueQuantity"));
        }
        if (holder.has("valueCodeableConcept")) {
            return words(CodedText.of(holder.member("valueCodeableConcept")).words());
        }
        for (String simple : List.of("valueString", "valueInteger", "valueBoolean", "valueDateTime", "valueTime")) {
            if (holder.has(simple)) {
                return words(holder.textAt(simple));
            }
        }
        return NONE;
    }

    /**
     * Two numbers of one unit are written as one value: a blood pressure of 128/82 mmHg, systolic first in whatever
     * order they come.
     */
    private static ShownValue ofComponents(JsonObject body) {
        List<Quantity> quantities = new ArrayList<>();
        for (JsonObject component : body.array("component").objects()) {
            int at = CodedText.of(component.member("code")).hasCode(SYSTOLIC) ? 0 : quantities.size();
            Quantity.of(component.object("valueQuantity")).ifPresent(quantity -> quantities.add(at, quantity));
        }
        if (quantities.size() != 2
                || !quantities.get(0).shownUnit().equals(quantities.get(1).shownUnit())) {
            return NONE;
        }
        return new ShownValue(
                Optional.of(quantities.stream().map(Quantity::shownValue).collect(Collectors.joining("/"))),
                quantities.get(0).shownUnit());
    }

    private static ShownValue ofQuantity(JsonObject quantity) {
        return Quantity.of(quantity)
                .map(found -> new ShownValue(Optional.of(found.shownValue()), found.shownUnit()))
                .orElse(NONE);
    }

    private static Optional<String> dosage(JsonObject body) {
        JsonObject first = body.array("dosageInstruction").firstObject();
        return (first.isEmpty() ? body.array("dosage").firstObject() : first).string("text");
    }

    private static ShownValue words(Optional<String> words) {
        return new ShownValue(
                words.filter(text -> !text.isBlank())
                        .map(text -> text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS - 1) + "…"),
                Optional.empty());
    }
}
