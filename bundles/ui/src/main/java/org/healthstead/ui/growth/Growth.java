// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.facts.ContraryValues;

/**
 * What a page of growth shows of one measure.
 *
 * @param sex whose curves; empty when the record does not say and nobody has chosen
 */
record Growth(
        GrowthMeasure measure, Optional<Sex> sex, LocalDate birth, GrowthValues values, GrowthReference reference) {

    /** Those that have a value. */
    List<GrowthCurves> charts() {
        return sex.map(curves -> reference.charts(measure, curves)).orElse(List.of()).stream()
                .filter(chart -> values.placed().stream()
                        .anyMatch(value -> chart.covers(value.point().months())))
                .toList();
    }

    /** A value in the words of its report; one that no report gives says so. */
    String reported(GrowthValue value, Messages messages) {
        return value.workedOut()
                .map(index -> messages.get("growth.made.value", WorkedOutWords.number(index, messages)))
                .orElseGet(() -> value.result()
                        .value()
                        .map(words -> WordingText.of(words, messages.locale()))
                        .orElse(""));
    }

    /** A value with its age and its place among the curves. */
    String words(GrowthValue value, Messages messages) {
        GrowthWords says = new GrowthWords(messages);
        String where = messages.get("growth.point", reported(value, messages), age(value, says));
        return value.score()
                .map(score -> messages.get("growth.point.placed", where, says.place(score)))
                .orElse(where);
    }

    /** Those within the ages of a chart. */
    List<GrowthValue> inside(GrowthCurves chart) {
        return values.placed().stream()
                .filter(value -> chart.covers(value.point().months()))
                .toList();
    }

    /** How many values of a chart there are, and the newest of them. */
    String summary(List<GrowthValue> inside, Messages messages) {
        return messages.get("growth.summary", inside.size(), words(inside.getLast(), messages));
    }

    /** How many values there are, the newest, and what others say of its time. */
    String summary(Messages messages) {
        String summary = summary(values.placed(), messages);
        List<SeriesPoint> all =
                values.placed().stream().map(GrowthValue::result).toList();
        return ContraryValues.words(values.placed().getLast().result(), all, messages)
                .map(others -> summary + ' ' + others)
                .orElse(summary);
    }

    String age(GrowthValue value, GrowthWords says) {
        return says.age(birth, value.result().date().flatMap(GrowthValues::day).orElseThrow());
    }
}
