// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Writes the chart of a series with a caption that says how to read it, and how much of the series is not in it.
 *
 * @param axes of the chart
 * @param events that are drawn with it
 */
record FigureWriter(ShownSeries shown, ChartAxes axes, SeriesEvents events, Messages messages) {

    /**
     * Writes what is in a {@code figure}.
     *
     * @param id begins the ids in it
     * @param summary what the chart shows, for whoever cannot see it
     */
    void write(Html html, String id, String title, String summary) {
        new SeriesChart(shown, axes, events, messages).write(html, id, title, summary);
        html.element("figcaption", null, String.join(" ", caption()));
    }

    /** How the chart is read, and how much of the series is not in it. */
    List<String> caption() {
        List<ChartPoint> drawn = shown.drawn();
        List<String> sentences = new ArrayList<>();
        shown.scale()
                .unit()
                .ifPresent(unit -> sentences.add(messages.get("results.caption.unit", QuantityLabel.unit(unit))));
        say(sentences, shown.lower().isPresent(), "results.caption.pressure");
        int comparable =
                shown.charts().stream().mapToInt(ChartPoints::comparable).sum();
        say(sentences, drawn.size() < comparable, "results.caption.thinned", comparable);
        say(sentences, shown.charts().stream().anyMatch(chart -> !chart.ranges().isEmpty()), "results.caption.range");
        say(sentences, drawn.stream().anyMatch(ChartPoint::needsLook), "results.caption.look");
        say(sentences, drawn.stream().anyMatch(ChartPoint::isBound), "results.caption.bound");
        say(sentences, drawn.stream().anyMatch(ChartPoint::isWide), "results.caption.wide");
        long below = drawn.stream().filter(point -> axes.isBelow(point.value())).count();
        say(sentences, below > 0, "results.caption.below", below);
        events(sentences);
        int table = shown.allPoints().size() - comparable;
        say(sentences, table > 0, "results.caption.left", table);
        return sentences;
    }

    private void events(List<String> sentences) {
        say(sentences, !events.drawnMedicines().isEmpty(), "results.caption.medicines");
        int left = events.medicines().size() - events.drawnMedicines().size();
        say(sentences, left > 0, "results.caption.medicines.left", left);
        say(sentences, !events.visitTimes().isEmpty(), "results.caption.visits");
    }

    private void say(List<String> sentences, boolean isSo, String key, Object... arguments) {
        if (isSo) {
            sentences.add(messages.get(key, arguments));
        }
    }
}
