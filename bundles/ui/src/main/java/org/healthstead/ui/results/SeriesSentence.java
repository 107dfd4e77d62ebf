// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Comparator;
import java.util.List;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/**
 * What a series says, in words made from its values and nothing else: the newest, how far apart they lie, and how they
 * are judged.
 */
final class SeriesSentence {

    private static final long DAY_SECONDS = 86_400;

    private final ShownSeries shown;
    private final List<SeriesPoint> points;
    private final ChartPoints chart;
    private final Messages messages;

    SeriesSentence(ShownSeries shown, Messages messages) {
        this.shown = shown;
        this.points = shown.points();
        this.chart = shown.chart();
        this.messages = messages;
    }

    String text() {
        StringBuilder text = new StringBuilder(newest());
        Period.words(shown.range(), messages)
                .ifPresent(days -> text.append(' ').append(messages.get("results.say.shown", points.size(), days)));
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
        SeriesPoint first = SeriesPoint.newest(shown.whole(), 1).getFirst();
        return first.date().isPresent()
                ? messages.get("results.say.newest", value(first), date(first))
                : messages.get("results.say.undated", value(first));
    }

    private String value(SeriesPoint point) {
        return point.value()
                .map(words -> WordingText.of(words, messages.locale()))
                .orElseGet(() -> messages.get("results.no.value"));
    }

    /** With the time of day where a day has several values. */
    private String date(SeriesPoint point) {
        boolean isOneOfSeveral = shown.whole().stream()
                        .filter(other -> day(other) == day(point))
                        .limit(2)
                        .count()
                > 1;
        return point.date()
                .map(date -> isOneOfSeveral
                        ? PartialDateLabel.words(date, messages.locale())
                        : PartialDateLabel.brief(date, messages.locale()))
                .orElse("");
    }

    private static long day(SeriesPoint point) {
        return Math.floorDiv(point.sortKey(), DAY_SECONDS);
    }
}
