// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/**
 * What a series says, in words made from its values and nothing else: the newest, how far apart they lie, and how they
 * are judged.
 */
final class SeriesSentence {

    private final List<SeriesPoint> points;
    private final ChartPoints chart;
    private final Messages messages;

    /** @param newestFirst all points, at least one */
    SeriesSentence(List<SeriesPoint> newestFirst, ChartPoints chart, Messages messages) {
        this.points = newestFirst;
        this.chart = chart;
        this.messages = messages;
    }

    String text() {
        StringBuilder text = new StringBuilder(newest());
        if (chart.drawn().size() > 1) {
            ChartPoint low = chart.drawn().stream()
                    .min(Comparator.comparingDouble(ChartPoint::value))
                    .orElseThrow();
            ChartPoint high = chart.drawn().stream()
                    .max(Comparator.comparingDouble(ChartPoint::value))
                    .orElseThrow();
            text.append(' ')
                    .append(
                            low.value() == high.value()
                                    ? messages.get("results.say.same", chart.comparable())
                                    : messages.get(
                                            "results.say.between",
                                            chart.comparable(),
                                            value(low.point()),
                                            date(low.point()),
                                            value(high.point()),
                                            date(high.point())));
        }
        long look =
                points.stream().filter(point -> point.judgement().needsLook()).count();
        if (look > 0) {
            text.append(' ').append(messages.get("results.say.look", look, points.size()));
        }
        return text.toString();
    }

    private String newest() {
        List<SeriesPoint> newest = SeriesPoint.newest(points, 1);
        SeriesPoint first = newest.getFirst();
        Optional<String> date = first.date().map(day -> PartialDateLabel.brief(day, messages.locale()));
        return date.map(day -> messages.get("results.say.newest", value(first), day))
                .orElseGet(() -> messages.get("results.say.undated", value(first)));
    }

    private String value(SeriesPoint point) {
        return point.value()
                .map(words -> WordingText.of(words, messages.locale()))
                .orElseGet(() -> messages.get("results.no.value"));
    }

    private String date(SeriesPoint point) {
        return point.date()
                .map(day -> PartialDateLabel.brief(day, messages.locale()))
                .orElse("");
    }
}
