// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/** The first file that somebody brings to a server that has just started: 2,000 entries, everything cold. */
final class SmallImport {

    private static final int ENTRIES = 2_000;

    private SmallImport() {}

    /** Milliseconds from sending the file until its job is done. */
    static double millis(Household household, Path work) throws IOException {
        Path file = Files.write(work.resolve("small.json"), bundle().toUtf8());
        String person = household.addPerson("First Person");
        long start = System.nanoTime();
        household.importFile(person, file);
        return (System.nanoTime() - start) / 1e6;
    }

    private static JsonObject bundle() {
        Random random = new Random(3);
        List<Json> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            entries.add(JsonObject.builder()
                    .put("fullUrl", "urn:uuid:" + id)
                    .put("resource", observation(id, random))
                    .build());
        }
        return JsonObject.builder()
                .put("resourceType", "Bundle")
                .put("type", "collection")
                .put("entry", JsonArray.of(entries))
                .build();
    }

    private static JsonObject observation(String id, Random random) {
        return JsonObject.builder()
                .put("resourceType", "Observation")
                .put("id", id)
                .put("status", "final")
                .put(
                        "code",
                        JsonObject.builder()
                                .put("text", "Glucose in capillary blood")
                                .build())
                .put(
                        "effectiveDateTime",
                        "20%02d-0%d-1%d".formatted(random.nextInt(26), 1 + random.nextInt(9), random.nextInt(9)))
                .put(
                        "valueQuantity",
                        JsonObject.builder()
                                .put("value", JsonNumber.of("5." + random.nextInt(10)))
                                .put("unit", "mmol/L")
                                .build())
                .build();
    }
}
