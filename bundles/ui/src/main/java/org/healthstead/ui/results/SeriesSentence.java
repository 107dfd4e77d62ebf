// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.facts.ContraryValues;

/**
 * What a series says, in words made from its values and nothing else: the newest, how far apart they lie, and how they
 * are judged.
 */
final class SeriesSentence {

    private static final long DAY_SECONDS = 86_400;
    private static final String BETWEEN = "results.say.between";

    private final ShownSeries shown;
    private final ChartPoints chart;
    private final Optional<SeriesPoint> newer;
    private final Messages messages;

    /** @param newer a newer result that cannot be compared with these */
    SeriesSentence(ShownSeries shown, Optional<SeriesPoint> newer, Messages messages) {
        this.shown = shown;
        this.newer = newer;
        this.chart = shown.chart();
        this.messages = messages;
    }

    String text() {
        StringBuilder text = new StringBuilder(newest());
        newer.ifPresent(
                point -> text.append(' ').append(messages.get("results.say.newer", reported(point), brief(point))));
        Period.words(shown.range(), messages)
                .ifPresent(days -> text.append(' ')
                        .append(messages.get("results.say.shown", shown.rows().size(), days)));
        if (shown.lower().isPresent()) {
            between("results.say.upper", chart)
                    .ifPresent(words -> text.append(' ').append(words));
            between("results.say.lower", shown.lower().get().chart())
                    .ifPresent(words -> text.append(' ').append(words));
        } else {
            between(BETWEEN, chart).ifPresent(words -> text.append(' ').append(words));
        }
        List<SeriesPoint> all = shown.rows();
        long look = all.stream().filter(this::needsLook).count();
        if (look > 0) {
            text.append(' ')
                    .append(
                            all.size() == 1
                                    ? messages.get("results.say.look.only")
                                    : messages.get("results.say.look", look, all.size()));
        }
        return text.toString();
    }

    private boolean needsLook(SeriesPoint point) {
        return point.judgement().needsLook()
                || shown.lowerOf(point)
                        .filter(lower -> lower.judgement().needsLook())
                        .isPresent();
    }

    /** How far apart they lie; empty for one value, or none. */
    private Optional<String> between(String key, ChartPoints points) {
        if (!points.isDrawn()) {
            return Optional.empty();
        }
        ChartPoint low = points.drawn().stream()
                .min(Comparator.comparingDouble(ChartPoint::value))
                .orElseThrow();
        ChartPoint high = points.drawn().stream()
                .max(Comparator.comparingDouble(ChartPoint::value))
                .orElseThrow();
        boolean isSame = low.value() == high.value() && key.equals(BETWEEN);
        return Optional.of(
                isSame
                        ? messages.get("results.say.same", points.comparable())
                        : messages.get(
                                key,
                                points.comparable(),
                                printed(low),
                                date(low.point()),
                                printed(high),
                                date(high.point())));
    }

    private String newest() {
        SeriesPoint first = SeriesPoint.newest(shown.whole(), 1).getFirst();
        String value = shown.lowerOf(first)
                .map(lower -> messages.get("results.pressure.both", value(first), value(lower)))
                .orElseGet(() -> value(first));
        String sentence = first.date().isPresent()
                ? messages.get(
                        newer.isEmpty() ? "results.say.newest" : "results.say.newest.comparable", value, date(first))
                : messages.get("results.say.undated", value);
        return ContraryValues.words(first, shown.whole(), messages)
                .map(others -> sentence + ' ' + others)
                .orElse(sentence);
    }

    /** In the unit of the chart: what is compared has one. */
    private String printed(ChartPoint point) {
        return shown.scale().printed(point.point(), messages.locale()).orElse("");
    }

    /** As reported, unless the reader has chosen a unit. */
    private String value(SeriesPoint point) {
        return shown.view()
                .unit()
                .filter(chosen -> shown.scale().isConverted(point))
                .flatMap(chosen -> shown.scale().printed(point, messages.locale()))
                .orElseGet(() -> reported(point));
    }

    private String reported(SeriesPoint point) {
        return point.value()
                .map(words -> WordingText.of(words, messages.locale()))
                .orElseGet(() -> messages.get("results.no.value"));
    }

    private String brief(SeriesPoint point) {
        return point.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .orElseGet(() -> messages.get("timeline.undated"));
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
