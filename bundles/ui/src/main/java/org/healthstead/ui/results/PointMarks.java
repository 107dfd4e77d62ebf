// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.WordingText;

/** Draws the points of a chart. The shape says as much as the colour. */
final class PointMarks {

    /** With more points than this only those that need a look are marked. */
    private static final int MOST_MARKED = 150;

    /** Of a crowd. */
    private static final int MOST_LOOKED = 16;

    private static final double NEAR_THE_END = 0.9;
    private static final String TRIANGLE_UP = "M0-8 7.5 5.5h-15z";
    private static final String DIAMOND = "M0-7 7 0 0 7-7 0z";

    private final ChartAxes axes;
    private final DoubleUnaryOperator height;
    private final ChartScale scale;
    private final Messages messages;
    private final Locale locale;

    /** @param height of a value, from the top */
    PointMarks(ChartAxes axes, DoubleUnaryOperator height, ChartScale scale, Messages messages) {
        this.axes = axes;
        this.height = height;
        this.scale = scale;
        this.messages = messages;
        this.locale = messages.locale();
    }

    /**
     * The points that are marked: of a crowd the last, and the gravest of those that need a look.
     *
     * @param points ordered by time
     */
    static List<ChartPoint> marked(List<ChartPoint> points) {
        boolean isCrowded = points.size() > MOST_MARKED;
        return points.reversed().stream()
                .filter(point -> !isCrowded || point.needsLook() || point == points.getLast())
                .sorted(Comparator.comparing((ChartPoint point) -> point != points.getLast())
                        .thenComparing(point -> point.point().judgement()))
                .limit(isCrowded ? MOST_LOOKED : MOST_MARKED)
                .toList();
    }

    void write(Html html, ChartPoint point) {
        String x = SeriesChart.percent(axes.x(point.time()));
        String y = SeriesChart.number(height.applyAsDouble(point.value()));
        if (point.needsLook()) {
            html.open("svg", "x", x, "y", y, "overflow", "visible");
            html.open(
                    "path",
                    "class",
                    "pt look",
                    "d",
                    point.isAbove() || point.isBelow() ? TRIANGLE_UP : DIAMOND,
                    "transform",
                    point.isBelow() ? "rotate(180)" : null);
            html.open("title").text(words(point)).close();
            html.close().close();
        } else {
            html.open("circle", "class", "pt", "cx", x, "cy", y, "r", "4.5");
            html.open("title").text(words(point)).close();
            html.close();
        }
    }

    /** The number of the last point, where the eye ends. */
    void label(Html html, ChartPoint last) {
        double x = axes.x(last.time());
        html.open(
                "svg",
                "x",
                SeriesChart.percent(x),
                "y",
                SeriesChart.number(height.applyAsDouble(last.value())),
                "overflow",
                "visible");
        html.open(
                "text",
                "class",
                last.needsLook() ? "lbl look" : "lbl",
                "x",
                x > NEAR_THE_END ? "6" : "0",
                "y",
                "-13",
                "text-anchor",
                x > NEAR_THE_END ? "end" : "middle");
        html.text(QuantityLabel.number(scale.text(last.point()).orElse(""), locale));
        html.close().close();
    }

    /** When, as reported, and in the unit of the chart where that is another. */
    private String words(ChartPoint point) {
        String reported = point.point()
                .value()
                .map(value -> WordingText.of(value, locale))
                .orElse("");
        String date = point.point()
                .date()
                .map(day -> PartialDateLabel.words(day, locale))
                .orElse("");
        return scale.isConverted(point.point())
                ? messages.get(
                        "results.point.converted",
                        date,
                        scale.printed(point.point(), locale).orElse(""),
                        reported)
                : messages.get("results.point", date, reported);
    }
}
