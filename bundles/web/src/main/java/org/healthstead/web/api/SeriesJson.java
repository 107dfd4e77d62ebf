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
import org.healthstead.api.record.SeriesJoin;
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

    /** @param newest what it is measured in now, and called, unless a person says that it is something else */
    static JsonObject.Builder named(SeriesId id, SeriesPoint newest) {
        SeriesPoint said = newest.measuredAs();
        return JsonObject.builder()
                .put("id", id.toString())
                .put("name", JsonValues.text(said.title().map(Wording::text)))
                .put("code", JsonValues.text(said.code()))
                .put("component", JsonValues.text(said.component()))
                .put("componentCode", JsonValues.text(said.componentCode()))
                .put("category", JsonValues.constant(newest.category()))
                .put("unit", JsonValues.text(newest.quantity().flatMap(Quantity::shownUnit)));
    }

    static JsonObject point(SeriesPoint point) {
        return JsonObject.builder()
                .put("entry", point.entry().toString())
                .put("name", JsonValues.text(point.title().map(Wording::text)))
                .put("code", JsonValues.text(point.code()))
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

    static JsonObject join(SeriesJoin join) {
        return JsonObject.builder()
                .put("id", join.id())
                .put("series", join.series().toString())
                .put("with", join.with().toString())
                .put("name", join.name())
                .put("line", JsonValues.text(join.line()))
                .put("count", join.joined().map(Series::count).orElse(0))
                .put("decidedBy", JsonValues.text(join.decidedBy()))
                .put("decidedAt", join.decidedAt().toString())
                .put("undoneBy", JsonValues.text(join.undoneBy()))
                .put("undoneAt", JsonValues.text(join.undoneAt()))
                .build();
    }

    private static Json canonical(CanonicalValue value) {
        return JsonObject.builder()
                .put("number", JsonValues.number(value.lexeme()))
                .put("unit", value.unit())
                .build();
    }
}
