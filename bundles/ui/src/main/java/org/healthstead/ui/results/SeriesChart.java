// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.WordingText;

/**
 * Draws a series. Time runs from left to right in every language; widths are parts of whatever width the page has, so
 * that words and points keep their size.
 */
final class SeriesChart {

    private static final int HEIGHT = 320;
    private static final double TOP = 24;
    private static final double BOTTOM = 288;
    private static final double BASE_WORDS = 310;

    /** With more points than this only those that need a look are marked. */
    private static final int MOST_MARKED = 150;

    private static final String TRIANGLE_UP = "M0-8 7.5 5.5h-15z";
    private static final String DIAMOND = "M0-7 7 0 0 7-7 0z";

    private final List<ChartPoint> points;
    private final ChartAxes axes;
    private final Messages messages;
    private final Locale locale;

    /** @param points at least one */
    SeriesChart(List<ChartPoint> points, Messages messages) {
        this.points = points;
        this.axes = new ChartAxes(points);
        this.messages = messages;
        this.locale = messages.locale();
    }

    /** @param summary what the chart shows, for whoever cannot see it */
    void write(Html html, String title, String summary) {
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
                "ct cd");
        html.open("title", "id", "ct").text(title).close();
        html.open("desc", "id", "cd").text(summary).close();
        bands(html);
        grid(html);
        line(html);
        marks(html);
        html.close();
    }

    /** The range of each report, from halfway to the report before until halfway to the one after it. */
    private void bands(Html html) {
        int begin = 0;
        while (begin < points.size()) {
            int end = begin;
            while (end + 1 < points.size() && points.get(end + 1).hasRangeOf(points.get(begin))) {
                end++;
            }
            if (points.get(begin).hasRange()) {
                band(
                        html,
                        points.get(begin),
                        begin == 0 ? 0 : between(begin - 1),
                        end + 1 == points.size() ? 1 : between(end));
            }
            begin = end + 1;
        }
    }

    private double between(int index) {
        return axes.x((points.get(index).time() + (double) points.get(index + 1).time()) / 2);
    }

    private void band(Html html, ChartPoint of, double from, double until) {
        double top = of.high().isPresent() ? y(of.high().getAsDouble()) : TOP;
        double bottom = of.low().isPresent() ? y(of.low().getAsDouble()) : BOTTOM;
        if (bottom > top) {
            html.open(
                            "rect",
                            "class",
                            "band",
                            "x",
                            percent(from),
                            "y",
                            number(top),
                            "width",
                            percent(until - from),
                            "height",
                            number(bottom - top))
                    .close();
        }
    }

    private void grid(Html html) {
        for (BigDecimal value : axes.values()) {
            double y = y(value.doubleValue());
            across(html, "grid", y);
            html.open("text", "x", "0", "y", number(y - 6))
                    .text(QuantityLabel.number(value.toPlainString(), locale))
                    .close();
        }
        across(html, "grid base", BOTTOM);
        boolean isAlternate = false;
        for (LocalDate date : axes.dates()) {
            html.open(
                            "text",
                            "x",
                            percent(axes.x(date.atStartOfDay().toEpochSecond(ZoneOffset.UTC))),
                            "y",
                            number(BASE_WORDS),
                            "text-anchor",
                            "middle",
                            "class",
                            isAlternate ? "alt-l" : null)
                    .text(words(date))
                    .close();
            isAlternate = !isAlternate;
        }
    }

    private String words(LocalDate date) {
        return axes.isOfYears()
                ? Integer.toString(date.getYear())
                : date.format(DateTimeFormatter.ofLocalizedPattern(date.getDayOfMonth() == 1 ? "yMMM" : "MMMd")
                        .withLocale(locale));
    }

    private static void across(Html html, String look, double y) {
        html.open("line", "class", look, "x1", "0", "x2", "100%", "y1", number(y), "y2", number(y))
                .close();
    }

    private void line(Html html) {
        if (points.size() < 2) {
            return;
        }
        StringBuilder path = new StringBuilder(points.size() * 12);
        for (ChartPoint point : points) {
            path.append(path.isEmpty() ? "" : " ")
                    .append(number(axes.x(point.time()) * 1_000))
                    .append(',')
                    .append(number(y(point.value())));
        }
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
        html.open("polyline", "class", "line", "points", path.toString())
                .close()
                .close();
    }

    private void marks(Html html) {
        boolean isCrowded = points.size() > MOST_MARKED;
        int left = MOST_MARKED;
        for (ChartPoint point : points.reversed()) {
            boolean isMarked = !isCrowded || point.needsLook() || point == points.getLast();
            if (isMarked && left-- > 0) {
                mark(html, point);
            }
        }
    }

    /** The shape says as much as the colour. */
    private void mark(Html html, ChartPoint point) {
        String x = percent(axes.x(point.time()));
        String y = number(y(point.value()));
        if (point.needsLook()) {
            boolean isAbove =
                    point.high().isPresent() && point.value() > point.high().getAsDouble();
            boolean isBelow =
                    point.low().isPresent() && point.value() < point.low().getAsDouble();
            html.open("svg", "x", x, "y", y, "overflow", "visible");
            html.open(
                    "path",
                    "class",
                    "pt look",
                    "d",
                    isAbove || isBelow ? TRIANGLE_UP : DIAMOND,
                    "transform",
                    isBelow ? "rotate(180)" : null);
            html.open("title").text(words(point)).close();
            html.close().close();
        } else {
            html.open("circle", "class", "pt", "cx", x, "cy", y, "r", "4.5");
            html.open("title").text(words(point)).close();
            html.close();
        }
    }

    private String words(ChartPoint point) {
        return messages.get(
                "results.point",
                point.point()
                        .date()
                        .map(date -> PartialDateLabel.words(date, locale))
                        .orElse(""),
                point.point()
                        .value()
                        .map(value -> WordingText.of(value, locale))
                        .orElse(""));
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
