// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.Wording;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Sparkline;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.facts.StatedNumber;

/**
 * How a value has changed, as a small line, with the range that each report gave. Numbers of one series can be
 * compared: of one unit as they are reported, else in the unit that they have in common, in which reports give no
 * range.
 */
public final class Trend {

    /** As many as a small line can show. */
    public static final int MOST_POINTS = 20;

    private final List<SeriesPoint> points;
    private final EntryId newest;
    private final boolean isOneUnit;

    /**
     * @param newestFirst of one series
     * @param newest whose value stands beside the line, which ends there
     */
    public Trend(List<SeriesPoint> newestFirst, EntryId newest) {
        this.newest = newest;
        Instant now = Instant.now();
        Set<StatedNumber> said = new HashSet<>();
        points = comparable(newestFirst).stream()
                .filter(point -> !point.isAhead(now))
                .filter(point ->
                        point.quantity().isPresent() && point.dateText().isPresent())
                .filter(point ->
                        Double.isFinite(point.quantity().orElseThrow().value().doubleValue()))
                .sorted(Comparator.comparing(
                                (SeriesPoint point) -> point.entry().equals(newest))
                        .thenComparingLong(SeriesPoint::instant)
                        .reversed())
                .filter(point -> said.add(StatedNumber.of(point)))
                .toList()
                .reversed();
        isOneUnit = points.stream()
                        .map(point -> point.quantity().flatMap(Quantity::shownUnit))
                        .distinct()
                        .count()
                <= 1;
    }

    /** Without what a person joined to a series in whose unit it has no number. */
    private static List<SeriesPoint> comparable(List<SeriesPoint> points) {
        return points.stream().allMatch(point -> point.canonical().isEmpty())
                ? points
                : points.stream().filter(point -> point.canonical().isPresent()).toList();
    }

    /**
     * True for two values or more, or one in a range, that end with the newest: a line that ends elsewhere would say
     * something else.
     */
    private boolean isDrawn() {
        return !points.isEmpty()
                && points.getLast().entry().equals(newest)
                && (points.size() > 1 || !RangeBand.of(drawn()).isEmpty());
    }

    /**
     * Nothing when it is not drawn.
     *
     * @param end how the newest value is judged
     */
    public void write(Html html, Icon end, boolean needsLook, Messages messages) {
        if (isDrawn()) {
            List<ChartPoint> drawn = drawn();
            Sparkline.write(
                    html,
                    drawn.stream()
                            .map(point -> new Sparkline.Point(point.time(), point.value()))
                            .toList(),
                    RangeBand.of(drawn).stream()
                            .map(band -> new Sparkline.Band(band.from(), band.until(), band.low(), band.high()))
                            .toList(),
                    end,
                    needsLook,
                    words(messages));
        }
    }

    private String words(Messages messages) {
        SeriesPoint first = points.getFirst();
        SeriesPoint last = points.getLast();
        String words = points.size() == 1
                ? value(last, messages)
                : messages.get(
                        "overview.trend.words",
                        value(first, messages),
                        value(last, messages),
                        points.size(),
                        PartialDateLabel.brief(first.date().orElseThrow(), messages.locale()));
        return range(last, messages)
                .map(range -> messages.get("overview.trend.range", words, range))
                .orElse(words);
    }

    private Optional<String> range(SeriesPoint point, Messages messages) {
        ChartPoint drawn = drawn(point, point.instant());
        return drawn.hasRange() ? RangeText.of(point.low(), point.high(), messages.locale()) : Optional.empty();
    }

    /** The newest may have a date so coarse that others of it come later: none stands right of it. */
    private List<ChartPoint> drawn() {
        List<ChartPoint> drawn = new ArrayList<>();
        long time = Long.MIN_VALUE;
        for (SeriesPoint point : points) {
            time = Math.max(time, point.instant());
            drawn.add(drawn(point, time));
        }
        return drawn;
    }

    /** Without the range where that cannot be one. */
    private ChartPoint drawn(SeriesPoint point, long time) {
        OptionalDouble low = bound(point.low());
        OptionalDouble high = bound(point.high());
        boolean isRange = low.isEmpty() || high.isEmpty() || low.getAsDouble() <= high.getAsDouble();
        return new ChartPoint(
                point,
                time,
                number(point),
                isRange ? low : OptionalDouble.empty(),
                isRange ? high : OptionalDouble.empty());
    }

    private OptionalDouble bound(Optional<String> bound) {
        double number = bound.filter(text -> isOneUnit).map(Double::parseDouble).orElse(Double.NaN);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private double number(SeriesPoint point) {
        Optional<CanonicalValue> comparable = isOneUnit ? Optional.empty() : point.canonical();
        return comparable
                .map(CanonicalValue::value)
                .orElseGet(() -> point.quantity().orElseThrow().value())
                .doubleValue();
    }

    private String value(SeriesPoint point, Messages messages) {
        Quantity quantity = point.quantity().orElseThrow();
        String unit = isOneUnit ? "" : quantity.shownUnit().orElse("");
        return WordingText.of(Wording.amount(quantity.shownValue(), unit), messages.locale());
    }
}
