// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;

/** The form of an entry as a list shows it. */
final class LineJson {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private LineJson() {}

    static JsonObject of(EntryLine line) {
        Projection projection = line.projection();
        return JsonObject.builder()
                .put("id", line.id().toString())
                .put("person", line.person().toString())
                .put("version", line.version())
                .put("type", line.type())
                .put("kind", projection.kind())
                .put("category", Shapes.constant(line.category()))
                .put("title", Shapes.text(line.title()))
                .put("value", Shapes.text(line.value()))
                .put("unit", Shapes.text(line.unit()))
                .put("details", Shapes.text(projection.details()))
                .put("flag", Shapes.text(line.flag()))
                .put("judgement", Shapes.hyphened(projection.judgement()))
                .put("date", Shapes.text(line.date()))
                .put("when", Shapes.text(projection.when()))
                .put("status", Shapes.text(line.status()))
                .put("negated", line.negated())
                .put("current", projection.current())
                .put(
                        "qualifiers",
                        JsonArray.ofStrings(projection.qualifiers().stream()
                                .map(Shapes::hyphened)
                                .toList()))
                .put(
                        "measurements",
                        JsonArray.of(projection.measurements().stream()
                                .map(LineJson::measurement)
                                .toList()))
                .put("source", Shapes.source(line.source()))
                .build();
    }

    private static JsonObject measurement(Measurement measured) {
        Quantity quantity = measured.quantity();
        return JsonObject.builder()
                .put("number", number(quantity.lexeme()))
                .put("comparator", Shapes.text(quantity.comparator()))
                .put("unit", Shapes.text(quantity.shownUnit()))
                .put("unitCode", Shapes.text(quantity.code()))
                .put("component", Shapes.text(measured.component()))
                .put("code", Shapes.text(measured.code()))
                .put("flag", Shapes.text(measured.flag()))
                .put("low", bound(measured, Measurement::low))
                .put("high", bound(measured, Measurement::high))
                .build();
    }

    private static Json bound(Measurement measured, Function<Measurement, Optional<String>> which) {
        return which.apply(measured).map(LineJson::number).orElse(JsonNull.NULL);
    }

    /** With the digits that were written; some programs write a number as a text that JSON would not take for one. */
    private static Json number(String digits) {
        return NUMBER.matcher(digits).matches() ? JsonNumber.of(digits) : new JsonString(digits);
    }
}
