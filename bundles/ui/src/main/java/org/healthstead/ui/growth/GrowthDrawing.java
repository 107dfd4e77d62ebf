// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Draws the curves of a chart and the values of a person. Age runs from left to right in every language; widths are
 * parts of whatever width the page has, so that words and points keep their size.
 */
final class GrowthDrawing {

    private static final int HEIGHT = 420;
    private static final double TOP = 16;
    private static final double BOTTOM = 388;
    private static final double BASE_WORDS = 410;
    static final int MEDIAN = 50;
    private static final double WORD_HEIGHT = 13;
    private static final List<Integer> NAMED = List.of(MEDIAN, 3, 97, 10, 90, 25, 75, 85, 5, 95);

    private final GrowthCurves chart;
    private final GrowthAxes axes;
    private final Locale locale;

    GrowthDrawing(GrowthCurves chart, Locale locale) {
        this.chart = chart;
        this.axes = new GrowthAxes(chart);
        this.locale = locale;
    }

    /**
     * @param number of the drawing on its page
     * @param summary what it shows, for whoever cannot see it
     * @param values within the ages of the chart, each with its words
     */
    void write(Html html, int number, String title, String summary, Map<GrowthValue, String> values) {
        String titleId = "gt" + number;
        String summaryId = "gd" + number;
        html.open(
                "svg",
                "class",
                "chart",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT),
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + summaryId);
        html.open("title", "id", titleId).text(title).close();
        html.open("desc", "id", summaryId).text(summary).close();
        grid(html);
        curves(html);
        values.forEach((value, words) -> mark(html, value, words));
        html.close();
    }

    private void grid(Html html) {
        for (BigDecimal value : axes.values()) {
            double y = y(value.doubleValue());
            across(html, "grid", y);
            html.open("text", "x", "0", "y", number(y - 5))
                    .text(QuantityLabel.number(value.toPlainString(), locale))
                    .close();
        }
        across(html, "grid base", BOTTOM);
        for (int months : axes.ages()) {
            String words = axes.age(months);
            html.open("text", "x", percent(axes.x(months)), "y", number(BASE_WORDS), "text-anchor", "middle")
                    .text(words)
                    .close();
        }
    }

    private static void across(Html html, String look, double y) {
        html.open("line", "class", look, "x1", "0", "x2", "100%", "y1", number(y), "y2", number(y))
                .close();
    }

    private void curves(Html html) {
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT),
                "viewBox",
                "0 0 1000 " + HEIGHT,
                "preserveAspectRatio",
                "none");
        chart.curves().forEach((percentile, points) -> {
            String path = points.stream()
                    .map(point -> number(axes.x(point.months()) * 1_000) + ',' + number(y(point.value())))
                    .collect(Collectors.joining(" "));
            html.open("polyline", "class", percentile == MEDIAN ? "pc mid" : "pc", "points", path)
                    .close();
        });
        html.close();
        named(chart, axes, BOTTOM - TOP).forEach((percentile, end) -> name(html, percentile, end));
    }

    /**
     * The percentiles whose names have room, each with the end of its curve: the most telling ones first, and none that
     * would stand in another.
     *
     * @param height of the plot, in the size of letters
     */
    static Map<Integer, GrowthPoint> named(GrowthCurves chart, GrowthAxes axes, double height) {
        Map<Integer, GrowthPoint> named = new LinkedHashMap<>();
        for (int percentile : NAMED) {
            List<GrowthPoint> curve = chart.curves().get(percentile);
            if (curve != null) {
                double y = height * axes.y(curve.getLast().value());
                if (named.values().stream()
                        .allMatch(other -> Math.abs(height * axes.y(other.value()) - y) >= WORD_HEIGHT)) {
                    named.put(percentile, curve.getLast());
                }
            }
        }
        return named;
    }

    private void name(Html html, int percentile, GrowthPoint end) {
        html.open("text", "class", "pc-t", "x", percent(axes.x(end.months()) + 0.01), "y", number(y(end.value()) + 4))
                .text(Integer.toString(percentile))
                .close();
    }

    /** One that no report gives has a broken line; a value beyond the drawing is marked at its edge. */
    private void mark(Html html, GrowthValue value, String words) {
        String x = percent(axes.x(value.point().months()));
        String y = number(y(value.point().value()));
        if (axes.shows(value.point().value())) {
            String look = value.workedOut().isPresent() ? "pt made" : "pt";
            html.open("circle", "class", look, "cx", x, "cy", y, "r", "4.5");
            html.open("title").text(words).close();
            html.close();
        } else {
            html.open("svg", "x", x, "y", y, "overflow", "visible");
            html.open("path", "class", "pt look", "d", "M0-7 7 0 0 7-7 0z");
            html.open("title").text(words).close();
            html.close().close();
        }
    }

    private double y(double value) {
        return TOP + (BOTTOM - TOP) * axes.y(value);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
