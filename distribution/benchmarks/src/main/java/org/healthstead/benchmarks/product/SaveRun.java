// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/** Single entries, as a form saves them. */
final class SaveRun {

    private static final int SAVES = 500;
    private static final int WARM_UP = 300;

    private final Household household;
    private final String person;

    SaveRun(Household household, String person) {
        this.household = household;
        this.person = person;
    }

    JsonObject run() {
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < SAVES; i++) {
            JsonObject weight = JsonObject.builder()
                    .put("resourceType", "Observation")
                    .put("status", "final")
                    .put("code", JsonObject.builder().put("text", "Body weight").build())
                    .put("effectiveDateTime", "2026-11-22T08:00:00+01:00")
                    .put(
                            "valueQuantity",
                            JsonObject.builder()
                                    .put("value", JsonNumber.of("71." + Math.floorMod(i, 10)))
                                    .put("unit", "kg")
                                    .build())
                    .build();
            double took = Household.serviceMillis(household.save(person, weight));
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }
}
