// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/** The clinically relevant date of an entry: the first of its type's candidates that holds a real date. */
final class Dates {

    private static final List<String> EFFECTIVE = List.of(
            "effectiveDateTime",
            "effectivePeriod.start",
            "effectiveInstant",
            "effectiveTiming.event[0]",
            "effectivePeriod.end",
            "issued",
            "dateAsserted");

    private static final Map<String, List<String>> BY_TYPE = Map.ofEntries(
            entry("Observation", EFFECTIVE),
            entry("DiagnosticReport", EFFECTIVE),
            entry("MedicationStatement", EFFECTIVE),
            entry("MedicationAdministration", EFFECTIVE),
            entry("Condition", List.of("onsetDateTime", "onsetPeriod.start", "recordedDate", "abatementDateTime")),
            entry(
                    "AllergyIntolerance",
                    List.of("onsetDateTime", "onsetPeriod.start", "recordedDate", "lastOccurrence")),
            entry("Procedure", List.of("performedDateTime", "performedPeriod.start", "performedPeriod.end")),
            entry("Immunization", List.of("occurrenceDateTime", "recorded")),
            entry("Encounter", List.of("period.start", "period.end")),
            entry("MedicationRequest", List.of("authoredOn", "dispenseRequest.validityPeriod.start")),
            entry("MedicationDispense", List.of("whenHandedOver", "whenPrepared")),
            entry("DocumentReference", List.of("date", "context.period.start", "content[0].attachment.creation")),
            entry("Goal", List.of("startDate", "statusDate", "target[0].dueDate")),
            entry("CarePlan", List.of("period.start", "created")),
            entry("ImagingStudy", List.of("started")),
            entry("Claim", List.of("created", "billablePeriod.start")),
            entry("ExplanationOfBenefit", List.of("created", "billablePeriod.start")),
            entry("SupplyDelivery", List.of("occurrenceDateTime", "occurrencePeriod.start")),
            entry("Appointment", List.of("start", "created")),
            entry(
                    "Specimen",
                    List.of("collection.collectedDateTime", "collection.collectedPeriod.start", "receivedTime")),
            entry("Patient", List.of()),
            entry("Practitioner", List.of()),
            entry("RelatedPerson", List.of()));

    private static final List<String> ANY_TYPE = List.of(
            "date",
            "effectiveDateTime",
            "effectivePeriod.start",
            "occurrenceDateTime",
            "occurrencePeriod.start",
            "performedDateTime",
            "period.start",
            "authoredOn",
            "authored",
            "recorded",
            "recordedDate",
            "issued",
            "created",
            "createdDateTime",
            "dateTime",
            "identifiedDateTime",
            "sent",
            "start",
            "manufactureDate");

    private Dates() {}

    static Optional<PartialDate> of(String type, JsonObject body) {
        for (String path : BY_TYPE.getOrDefault(type, ANY_TYPE)) {
            Optional<PartialDate> date = body.textAt(path).flatMap(Dates::parse);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
