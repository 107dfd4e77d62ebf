// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/**
 * What a row of the table of a series says, on the screen and on paper.
 *
 * @param point with which the row begins
 * @param lower the lower value of a blood pressure that stands in the same row
 */
record SeriesRow(ShownSeries shown, SeriesPoint point, Optional<SeriesPoint> lower, Messages messages) {

    static SeriesRow of(ShownSeries shown, SeriesPoint point, Messages messages) {
        return new SeriesRow(shown, point, shown.lowerOf(point), messages);
    }

    String date() {
        return point.date().map(this::words).orElseGet(() -> messages.get("timeline.undated"));
    }

    /** In a narrow column: a day with its time is written in short. */
    private String words(PartialDate date) {
        return date.precision() == PartialDate.Precision.TIME
                ? PartialDateLabel.brief(date, messages.locale()) + ", "
                        + PartialDateLabel.time(date, messages.locale())
                : PartialDateLabel.words(date, messages.locale());
    }

    /** What cannot be right. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (shown.lifetime().isAhead(point)) {
            doubts.add(messages.get("results.ahead"));
        }
        if (shown.lifetime().isBeforeBirth(point)) {
            doubts.add(messages.get("results.before.birth"));
        }
        if (lower.filter(other -> isHigher(other, point)).isPresent()) {
            doubts.add(messages.get("results.pressure.reversed"));
        }
        return doubts;
    }

    private boolean isHigher(SeriesPoint one, SeriesPoint other) {
        OptionalDouble first = shown.scale().number(one);
        OptionalDouble second = shown.scale().number(other);
        return first.isPresent() && second.isPresent() && first.getAsDouble() > second.getAsDouble();
    }

    /** The lower value where it has a unit of its own. */
    Optional<Quantity> apart() {
        return lower.flatMap(SeriesPoint::quantity).filter(number -> !isOfOneUnit(number));
    }

    private boolean isOfOneUnit(Quantity number) {
        return point.quantity().map(Quantity::shownUnit).equals(Optional.of(number.shownUnit()));
    }

    /** The number of a point that has one: 120/80 for two in one unit, and a dash for what was not measured. */
    String number() {
        String value = point.quantity().orElseThrow().shownValue();
        if (shown.isLower(point)) {
            return "–/" + value;
        }
        boolean isAlone = shown.lower().isPresent() && lower.isEmpty();
        return value
                + (isAlone
                        ? "/–"
                        : lower.flatMap(SeriesPoint::quantity)
                                .filter(this::isOfOneUnit)
                                .map(number -> '/' + number.shownValue())
                                .orElse(""));
    }

    /** What it is in the unit of the chart, where that is another one. */
    Optional<String> converted() {
        ChartScale scale = shown.scale();
        if (!scale.isConverted(point)) {
            return Optional.empty();
        }
        String numbers = both().flatMap(each -> scale.text(each).stream())
                .map(number -> QuantityLabel.number(number, messages.locale()))
                .collect(Collectors.joining("/"));
        return Optional.of(messages.get(
                "results.converted", numbers, QuantityLabel.unit(scale.unit().orElse(""))));
    }

    /** Of the report; empty when it gave none. */
    String range() {
        return both().flatMap(each -> RangeText.of(each.low(), each.high(), messages.locale()).stream())
                .collect(Collectors.joining(" / "));
    }

    private Stream<SeriesPoint> both() {
        return Stream.concat(Stream.of(point), lower.stream());
    }
}
