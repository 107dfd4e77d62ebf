// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/** Collects durations in milliseconds. */
final class Percentiles {

    private final List<Double> millis = new ArrayList<>();

    void add(double value) {
        millis.add(value);
    }

    double at(double percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * percent / 100)));
    }

    JsonObject toJson() {
        return millis.isEmpty()
                ? JsonObject.builder().put("count", 0).build()
                : JsonObject.builder()
                        .put("count", millis.size())
                        .put("p50", number(at(50)))
                        .put("p95", number(at(95)))
                        .put("p99", number(at(99)))
                        .put("max", number(at(100)))
                        .build();
    }

    static JsonNumber number(double value) {
        return JsonNumber.of(String.format(Locale.ROOT, "%.2f", value));
    }
}
