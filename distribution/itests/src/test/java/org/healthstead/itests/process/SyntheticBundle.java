// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/** FHIR transaction bundles of invented people, the same for the same seed. Every item refers to the Patient. */
final class SyntheticBundle {

    private static final List<String> ANALYTES =
            List.of("Ferritin", "Haemoglobin", "Potassium", "Glucose", "Creatinine");

    private SyntheticBundle() {}

    /** A bundle with one Patient and {@code observations} Observations. */
    static JsonObject of(long seed, String givenName, String familyName, int observations) {
        Random random = new Random(seed);
        String patient = "urn:uuid:" + uuid(random);
        List<Json> entries = new ArrayList<>(observations + 1);
        entries.add(entry(
                patient,
                JsonObject.builder()
                        .put("resourceType", "Patient")
                        .put("id", patient.substring("urn:uuid:".length()))
                        .put(
                                "name",
                                JsonArray.of(JsonObject.builder()
                                        .put("family", familyName)
                                        .put("given", JsonArray.ofStrings(List.of(givenName)))
                                        .build()))
                        .put("birthDate", "1974-03-04")
                        .build()));
        for (int i = 0; i < observations; i++) {
            entries.add(observation(random, patient, i));
        }
        return JsonObject.builder()
                .put("resourceType", "Bundle")
                .put("type", "transaction")
                .put("entry", JsonArray.of(entries))
                .build();
    }

    private static JsonObject observation(Random random, String patient, int number) {
        String id = uuid(random);
        String analyte = ANALYTES.get(random.nextInt(ANALYTES.size()));
        return entry(
                "urn:uuid:" + id,
                JsonObject.builder()
                        .put("resourceType", "Observation")
                        .put("id", id)
                        .put("status", "final")
                        .put(
                                "code",
                                JsonObject.builder()
                                        .put("text", analyte + " in serum")
                                        .build())
                        .put(
                                "subject",
                                JsonObject.builder().put("reference", patient).build())
                        .put(
                                "effectiveDateTime",
                                "%d-%02d-%02dT08:15:00+01:00"
                                        .formatted(
                                                2000 + random.nextInt(25),
                                                1 + random.nextInt(12),
                                                1 + random.nextInt(28)))
                        .put(
                                "valueQuantity",
                                JsonObject.builder()
                                        .put("value", JsonNumber.of(random.nextInt(200) + ".50"))
                                        .put("unit", "ug/L")
                                        .build())
                        .put(
                                "note",
                                JsonArray.of(JsonObject.builder()
                                        .put("text", "Sample " + number + " of the series")
                                        .build()))
                        .build());
    }

    private static JsonObject entry(String fullUrl, JsonObject resource) {
        return JsonObject.builder()
                .put("fullUrl", fullUrl)
                .put("resource", resource)
                .put(
                        "request",
                        JsonObject.builder()
                                .put("method", "POST")
                                .put("url", resource.string("resourceType").orElseThrow())
                                .build())
                .build();
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
