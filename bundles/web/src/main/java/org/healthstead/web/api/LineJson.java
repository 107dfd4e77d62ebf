// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;

/** The form of an entry as a list shows it. */
final class LineJson {

    private LineJson() {}

    static JsonObject of(EntryLine line) {
        Projection projection = line.projection();
        return JsonObject.builder()
                .put("id", line.id().toString())
                .put("person", line.person().toString())
                .put("version", line.version())
                .put("type", line.type())
                .put("kind", projection.kind())
                .put("category", JsonValues.constant(line.category()))
                .put("title", JsonValues.text(line.title()))
                .put("value", JsonValues.text(line.value()))
                .put("unit", JsonValues.text(line.unit()))
                .put("details", JsonValues.text(projection.details()))
                .put("flag", JsonValues.text(line.flag()))
                .put("judgement", JsonValues.hyphened(projection.judgement()))
                .put("date", JsonValues.text(line.date()))
                .put("when", JsonValues.text(projection.when()))
                .put("status", JsonValues.text(line.status()))
                .put("negated", line.negated())
                .put("current", projection.current())
                .put(
                        "qualifiers",
                        JsonArray.ofStrings(projection.qualifiers().stream()
                                .map(JsonValues::hyphened)
                                .toList()))
                .put(
                        "measurements",
                        JsonArray.of(projection.measurements().stream()
                                .map(LineJson::measurement)
                                .toList()))
                .put("source", JsonValues.source(line.source()))
                .build();
    }

    private static JsonObject measurement(Measurement measured) {
        Quantity quantity = measured.quantity();
        return JsonObject.builder()
                .put("number", JsonValues.number(quantity.lexeme()))
                .put("comparator", JsonValues.text(quantity.comparator()))
                .put("unit", JsonValues.text(quantity.shownUnit()))
                .put("unitCode", JsonValues.text(quantity.code()))
                .put("component", JsonValues.text(measured.component()))
                .put("code", JsonValues.text(measured.code()))
                .put("flag", JsonValues.text(measured.flag()))
                .put("low", bound(measured, Measurement::low))
                .put("high", bound(measured, Measurement::high))
                .build();
    }

    private static Json bound(Measurement measured, Function<Measurement, Optional<String>> which) {
        return which.apply(measured).map(JsonValues::number).orElse(JsonNull.NULL);
    }
}
