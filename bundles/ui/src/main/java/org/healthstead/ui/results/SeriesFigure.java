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
    private final int points;
    private final String title;
    private final String summary;

    /**
     * @param points of the whole series
     * @param summary what the chart shows, for whoever cannot see it
     */
    SeriesFigure(String id, ChartPoints chart, ChartScale scale, int points, String title, String summary) {
        super(id);
        this.chart = chart;
        this.scale = scale;
        this.points = points;
        this.title = title;
        this.summary = summary;
        setVisible(chart.drawn().size() > 1);
    }

    @Override
    protected void write(Html html) {
        new SeriesChart(chart.drawn(), messages()).write(html, title, summary);
        html.element("figcaption", null, String.join(" ", caption()));
    }

    private List<String> caption() {
        List<String> sentences = new ArrayList<>();
        scale.unit().ifPresent(unit -> sentences.add(messages().get("results.caption.unit", QuantityLabel.unit(unit))));
        if (chart.drawn().stream().anyMatch(ChartPoint::hasRange)) {
            sentences.add(messages().get("results.caption.range"));
        }
        if (chart.drawn().stream().anyMatch(ChartPoint::needsLook)) {
            sentences.add(messages().get("results.caption.look"));
        }
        if (chart.drawn().stream().anyMatch(ChartPoint::isBound)) {
            sentences.add(messages().get("results.caption.bound"));
        }
        if (chart.comparable() < points) {
            sentences.add(messages().get("results.caption.left", points - chart.comparable()));
        }
        return sentences;
    }
}
