// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QuantityLabel;

/** The chart of a series with a caption that says how to read it, and how much of the series is not in it. */
final class SeriesFigure extends HtmlComponent {

    private final transient ChartPoints chart;
    private final transient ChartScale scale;
    private final transient SeriesEvents events;
    private final transient ChartAxes axes;
    private final int points;
    private final String title;
    private final String summary;

    /** @param summary what the chart shows, for whoever cannot see it */
    SeriesFigure(String id, ShownSeries shown, ChartAxes axes, SeriesEvents events, String title, String summary) {
        super(id);
        this.chart = shown.chart();
        this.axes = axes;
        this.scale = shown.scale();
        this.events = events;
        this.points = shown.points().size();
        this.title = title;
        this.summary = summary;
    }

    @Override
    protected void write(Html html) {
        new SeriesChart(chart, axes, events, scale, messages()).write(html, "c", title, summary);
        html.element("figcaption", null, String.join(" ", caption()));
    }

    private List<String> caption() {
        List<String> sentences = new ArrayList<>();
        scale.unit().ifPresent(unit -> sentences.add(messages().get("results.caption.unit", QuantityLabel.unit(unit))));
        say(sentences, chart.drawn().size() < chart.comparable(), "results.caption.thinned", chart.comparable());
        say(sentences, !chart.ranges().isEmpty(), "results.caption.range");
        say(sentences, chart.needLook() > 0, "results.caption.look");
        say(sentences, chart.drawn().stream().anyMatch(ChartPoint::isBound), "results.caption.bound");
        say(sentences, chart.drawn().stream().anyMatch(ChartPoint::isWide), "results.caption.wide");
        long below = chart.drawn().stream()
                .filter(point -> axes.isBelow(point.value()))
                .count();
        say(sentences, below > 0, "results.caption.below", below);
        say(sentences, !events.drawnMedicines().isEmpty(), "results.caption.medicines");
        int left = events.medicines().size() - events.drawnMedicines().size();
        say(sentences, left > 0, "results.caption.medicines.left", left);
        say(sentences, !events.visitTimes().isEmpty(), "results.caption.visits");
        say(sentences, chart.comparable() < points, "results.caption.left", points - chart.comparable());
        return sentences;
    }

    private void say(List<String> sentences, boolean isSo, String key, Object... arguments) {
        if (isSo) {
            sentences.add(messages().get(key, arguments));
        }
    }
}
