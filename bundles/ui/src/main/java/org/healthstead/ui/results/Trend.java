// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.Wording;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Sparkline;
import org.healthstead.ui.api.WordingText;

/**
 * How a value has changed, as a small line. Numbers of one series can be compared: of one unit as they are reported,
 * else in the unit that they have in common.
 */
public final class Trend {

    /** As many as a small line can show. */
    public static final int MOST_POINTS = 20;

    /** What several sources may say of one time: one value. */
    private record Said(long instant, Optional<CanonicalValue> canonical, Optional<Quantity> quantity) {

        static Said of(SeriesPoint point) {
            Optional<CanonicalValue> canonical = point.canonical();
            return new Said(point.instant(), canonical, canonical.isPresent() ? Optional.empty() : point.quantity());
        }
    }

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
        Set<Said> said = new HashSet<>();
        points = newestFirst.stream()
                .filter(point -> !point.isAhead(now))
                .filter(point ->
                        point.quantity().isPresent() && point.dateText().isPresent())
                .filter(point ->
                        Double.isFinite(point.quantity().orElseThrow().value().doubleValue()))
                .sorted(Comparator.comparing(
                                (SeriesPoint point) -> point.entry().equals(newest))
                        .thenComparingLong(SeriesPoint::instant)
                        .reversed())
                .filter(point -> said.add(Said.of(point)))
                .toList()
                .reversed();
        isOneUnit = points.stream()
                        .map(point -> point.quantity().flatMap(Quantity::shownUnit))
                        .distinct()
                        .count()
                <= 1;
    }

    /** True for two values or more that end with the newest: a line that ends elsewhere would say something else. */
    private boolean isDrawn() {
        return points.size() > 1 && points.getLast().entry().equals(newest);
    }

    /** Nothing when it is not drawn. */
    public void write(Html html, boolean needsLook, Messages messages) {
        if (isDrawn()) {
            SeriesPoint first = points.getFirst();
            String words = messages.get(
                    "overview.trend.words",
                    value(first, messages),
                    value(points.getLast(), messages),
                    points.size(),
                    PartialDateLabel.brief(first.date().orElseThrow(), messages.locale()));
            Sparkline.write(html, drawn(), needsLook, words);
        }
    }

    /** The newest may have a date so coarse that others of it come later: none stands right of it. */
    private List<Sparkline.Point> drawn() {
        List<Sparkline.Point> drawn = new ArrayList<>();
        long time = Long.MIN_VALUE;
        for (SeriesPoint point : points) {
            time = Math.max(time, point.instant());
            drawn.add(new Sparkline.Point(time, number(point)));
        }
        return drawn;
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
