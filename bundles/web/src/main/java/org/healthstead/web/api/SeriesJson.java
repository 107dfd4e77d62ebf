// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.Wording;

/** The form of a series and of its points. */
final class SeriesJson {

    private SeriesJson() {}

    static JsonObject of(Series series) {
        return named(series.id(), series.latest())
                .put("count", series.count())
                .put(
                        "newest",
                        JsonArray.of(
                                series.newest().stream().map(SeriesJson::point).toList()))
                .build();
    }

    /** @param newest what it is called and measured in now */
    static JsonObject.Builder named(SeriesId id, SeriesPoint newest) {
        return JsonObject.builder()
                .put("id", id.toString())
                .put("name", JsonValues.text(newest.title().map(Wording::text)))
                .put("code", JsonValues.text(newest.code()))
                .put("component", JsonValues.text(newest.component()))
                .put("componentCode", JsonValues.text(newest.componentCode()))
                .put("category", JsonValues.constant(newest.category()))
                .put("unit", JsonValues.text(newest.quantity().flatMap(Quantity::shownUnit)));
    }

    static JsonObject point(SeriesPoint point) {
        return JsonObject.builder()
                .put("entry", point.entry().toString())
                .put("date", JsonValues.text(point.dateText()))
                .put("value", JsonValues.text(point.value().map(Wording::text)))
                .put(
                        "number",
                        point.quantity()
                                .map(quantity -> JsonValues.number(quantity.lexeme()))
                                .orElse(JsonNull.NULL))
                .put("comparator", JsonValues.text(point.quantity().flatMap(Quantity::comparator)))
                .put("unit", JsonValues.text(point.quantity().flatMap(Quantity::shownUnit)))
                .put("unitCode", JsonValues.text(point.quantity().flatMap(Quantity::code)))
                .put("canonical", point.canonical().map(SeriesJson::canonical).orElse(JsonNull.NULL))
                .put("flag", JsonValues.text(point.flag()))
                .put("judgement", JsonValues.hyphened(point.judgement()))
                .put(
                        "qualifiers",
                        JsonArray.ofStrings(point.qualifiers().stream()
                                .map(JsonValues::hyphened)
                                .toList()))
                .put("low", point.low().map(JsonValues::number).orElse(JsonNull.NULL))
                .put("high", point.high().map(JsonValues::number).orElse(JsonNull.NULL))
                .build();
    }

    private static Json canonical(CanonicalValue value) {
        return JsonObject.builder()
                .put("number", JsonValues.number(value.lexeme()))
                .put("unit", value.unit())
                .build();
    }
}
