// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * A goal that somebody sets for a series of measurements: FHIR R4 Goal with one target in the unit of the newest
 * measurement.
 *
 * @param like the newest measurement of the series
 * @param name what is measured, in the reader's language
 * @param low least value; empty for none
 * @param high highest value; empty for none
 * @param due until when; empty when that is left open
 * @param note in the reader's own words; empty for none
 */
public record NewGoal(
        SeriesPoint like,
        String name,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<LocalDate> due,
        String note) {

    private static final String LIFE = "lifecycleStatus";

    /** Whether a goal can be set for it: it needs a number, and a code by which later measurements are found. */
    public static boolean canBeFor(SeriesPoint point) {
        return point.quantity().isPresent()
                && token(point).filter(code -> code.indexOf('|') > 0).isPresent();
    }

    private static Optional<String> token(SeriesPoint point) {
        return point.isComponent() ? point.componentCode() : point.code();
    }

    /** The target, as pages show it. */
    public Target target() {
        return TargetReader.read(JsonObject.EMPTY.with("target", JsonArray.of(targetBody())))
                .getFirst();
    }

    /**
     * The resource.
     *
     * @param words what is to be reached, as one sentence
     * @param start the first day
     */
    public JsonObject body(PersonId person, String words, LocalDate start) {
        JsonObject.Builder goal = JsonObject.builder()
                .put("resourceType", "Goal")
                .put(LIFE, "active")
                .put("description", JsonObject.EMPTY.with("text", words))
                .put("subject", JsonObject.EMPTY.with("reference", "Patient/" + person))
                .put("startDate", start.toString())
                .put("target", JsonArray.of(targetBody()));
        if (!note.isBlank()) {
            goal.put("note", JsonArray.of(JsonObject.EMPTY.with("text", note)));
        }
        return goal.build();
    }

    private JsonObject targetBody() {
        String token = token(like).orElseThrow();
        int bar = token.indexOf('|');
        JsonObject coding = JsonObject.builder()
                .put("system", token.substring(0, bar))
                .put("code", token.substring(bar + 1))
                .put("display", name)
                .build();
        JsonObject.Builder target = JsonObject.builder()
                .put(
                        "measure",
                        JsonObject.builder()
                                .put("coding", JsonArray.of(coding))
                                .put("text", name)
                                .build());
        if (low.isPresent() && high.isPresent()) {
            target.put(
                    "detailRange",
                    JsonObject.builder()
                            .put("low", quantity(low.get(), ""))
                            .put("high", quantity(high.get(), ""))
                            .build());
        } else {
            target.put(
                    "detailQuantity",
                    low.map(least -> quantity(least, ">=")).orElseGet(() -> quantity(high.orElseThrow(), "<=")));
        }
        due.ifPresent(day -> target.put("dueDate", day.toString()));
        return target.build();
    }

    private JsonObject quantity(BigDecimal value, String comparator) {
        Quantity unit = like.quantity().orElseThrow();
        JsonObject.Builder quantity = JsonObject.builder().put("value", JsonNumber.of(value.toPlainString()));
        if (!comparator.isEmpty()) {
            quantity.put("comparator", comparator);
        }
        unit.unit().ifPresent(words -> quantity.put("unit", words));
        unit.system().ifPresent(system -> quantity.put("system", system));
        unit.code().ifPresent(code -> quantity.put("code", code));
        return quantity.build();
    }
}
