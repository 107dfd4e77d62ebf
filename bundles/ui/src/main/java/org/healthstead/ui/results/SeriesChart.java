// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Draws a series. Time runs from left to right in every language; widths are parts of whatever width the page has, so
 * that words and points keep their size.
 */
final class SeriesChart {

    private static final double FIRST_WORDS = 18;
    private static final double WORDS_LINE = 17;
    private static final double TOP = 24;
    private static final double PLOT = 264;
    private static final double BELOW = 32;
    private static final double VISIT = 7;

    /** Letters of a medicine's name that have room beside its line on a phone. */
    private static final int MOST_LETTERS = 20;

    private final List<ChartPoints> charts;
    private final List<ChartPoint> drawn;
    private final ChartAxes axes;
    private final List<EntryLine> medicines;
    private final List<Long> visits;
    private final PointMarks marks;
    private final ChartScale scale;
    private final Messages messages;
    private final Locale locale;
    private final double top;
    private final double bottom;

    /** @param axes of everything that is drawn of it */
    SeriesChart(ShownSeries shown, ChartAxes axes, SeriesEvents events, Messages messages) {
        this.charts = shown.charts();
        this.drawn = shown.drawn();
        this.axes = axes;
        this.scale = shown.scale();
        this.medicines = events.drawnMedicines();
        this.visits = events.visitTimes();
        this.messages = messages;
        this.locale = messages.locale();
        this.top = TOP + WORDS_LINE * medicines.size();
        this.bottom = top + PLOT;
        this.marks = new PointMarks(axes, this::y, scale, messages);
    }

    /**
     * @param id begins the ids of title and description
     * @param summary what the chart shows, for whoever cannot see it
     */
    void write(Html html, String id, String title, String summary) {
        html.open(
                "svg",
                "class",
                "chart",
                "width",
                "100%",
                "height",
                Integer.toString(height()),
                "role",
                "img",
                "aria-labelledby",
                id + "t " + id + "d",
                "data-from",
                Long.toString(axes.from()),
                "data-until",
                Long.toString(axes.until()),
                "data-unit",
                QuantityLabel.unit(scale.unit().orElse("")));
        html.open("title", "id", id + "t").text(title).close();
        html.open("desc", "id", id + "d").text(summary).close();
        charts.forEach(chart -> chart.ranges().forEach(band -> band(html, band)));
        grid(html);
        for (int i = 0; i < medicines.size(); i++) {
            medicine(html, medicines.get(i), FIRST_WORDS + i * WORDS_LINE);
        }
        lines(html);
        PointMarks.marked(drawn).forEach(point -> marks.write(html, point));
        charts.stream()
                .filter(chart -> !chart.drawn().isEmpty())
                .forEach(chart -> marks.label(html, chart.drawn().getLast()));
        html.close();
    }

    private int height() {
        return (int) (bottom + BELOW);
    }

    private void band(Html html, RangeBand of) {
        double from = axes.x(of.from());
        double until = axes.x(of.until());
        double high = of.high().isPresent() ? y(of.high().getAsDouble()) : top;
        double low = of.low().isPresent() ? y(of.low().getAsDouble()) : bottom;
        if (low > high) {
            html.open(
                            "rect",
                            "class",
                            "band",
                            "x",
                            percent(from),
                            "y",
                            number(high),
                            "width",
                            percent(until - from),
                            "height",
                            number(low - high))
                    .close();
        }
    }

    private void grid(Html html) {
        for (BigDecimal value : axes.values()) {
            double y = y(value.doubleValue());
            across(html, "grid", y);
            html.open("text", "x", "0", "y", number(y - 6))
                    .text(axes.words(value, locale))
                    .close();
        }
        across(html, "grid base", bottom);
        boolean isAlternate = false;
        for (LocalDateTime date : axes.dates()) {
            html.open(
                            "text",
                            "x",
                            percent(axes.x(date)),
                            "y",
                            number(bottom + 22),
                            "text-anchor",
                            "middle",
                            "class",
                            isAlternate ? "alt-l" : null)
                    .text(axes.words(date, locale))
                    .close();
            isAlternate = !isAlternate;
        }
    }

    private static void across(Html html, String look, double y) {
        html.open("line", "class", look, "x1", "0", "x2", "100%", "y1", number(y), "y2", number(y))
                .close();
    }

    /** A line down, with words on the side that has more room. */
    private void medicine(Html html, EntryLine line, double y) {
        double x = axes.x(SeriesEvents.time(line));
        String name = EntryWords.title(line.projection(), messages);
        html.open(
                        "line",
                        "class",
                        "note",
                        "x1",
                        percent(x),
                        "x2",
                        percent(x),
                        "y1",
                        number(y - 12),
                        "y2",
                        number(bottom))
                .close();
        html.open("svg", "x", percent(x), "y", "0", "overflow", "visible");
        html.open(
                "text",
                "class",
                "note-t",
                "x",
                x > 0.5 ? "-6" : "6",
                "y",
                number(y),
                "text-anchor",
                x > 0.5 ? "end" : null);
        html.open("title")
                .text(messages.get(
                        "results.point",
                        line.date()
                                .map(date -> PartialDateLabel.words(date, locale))
                                .orElse(""),
                        name))
                .close();
        html.text(shortened(name)).close().close();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= MOST_LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS - 1))
                                .strip() + "…";
    }

    /** What is drawn in parts of the width: the line, the spans of coarse dates, the strokes of visits. */
    private void lines(Html html) {
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                Integer.toString(height()),
                "viewBox",
                "0 0 1000 " + height(),
                "preserveAspectRatio",
                "none");
        path(html, "visits", strokes());
        path(html, "span", spans());
        for (int i = 0; i < charts.size(); i++) {
            html.open(
                            "polyline",
                            "class",
                            look(charts.get(i), i),
                            "points",
                            line(charts.get(i).drawn()),
                            "data-say",
                            said(charts.get(i).drawn()))
                    .close();
        }
        html.close();
    }

    private static String look(ChartPoints chart, int index) {
        boolean isThinned = chart.drawn().size() < chart.comparable();
        return (index == 0 ? "line" : "line other") + (isThinned ? " thin" : "");
    }

    private String line(List<ChartPoint> points) {
        StringBuilder line = new StringBuilder(points.size() * 12);
        for (ChartPoint point : points) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(thousandths(axes.x(point.time())))
                    .append(',')
                    .append(number(y(point.value())));
        }
        return line.toString();
    }

    /** When and how much each point of a line is, for the script. */
    private String said(List<ChartPoint> points) {
        return points.stream()
                .map(point -> point.point().date().map(this::clock).orElse("")
                        + ' '
                        + QuantityLabel.number(scale.text(point.point()).orElse(""), locale))
                .collect(Collectors.joining(";"));
    }

    /** A date as exactly as it is known, without its zone: to the minute, or to the day in a chart of years. */
    private String clock(PartialDate date) {
        return date.local()
                .toString()
                .substring(
                        0,
                        switch (date.precision()) {
                            case YEAR -> 4;
                            case MONTH -> 7;
                            case DAY -> 10;
                            case TIME -> axes.unit() == ChronoUnit.YEARS ? 10 : 16;
                        });
    }

    private StringBuilder strokes() {
        StringBuilder strokes = new StringBuilder();
        visits.stream()
                .map(time -> thousandths(axes.x(time)))
                .distinct()
                .forEach(x -> strokes.append('M')
                        .append(x)
                        .append(' ')
                        .append(number(bottom))
                        .append('v')
                        .append(number(-VISIT)));
        return strokes;
    }

    private StringBuilder spans() {
        StringBuilder spans = new StringBuilder();
        drawn.stream()
                .filter(ChartPoint::isWide)
                .forEach(point -> spans.append('M')
                        .append(thousandths(axes.x(point.point().instant())))
                        .append(' ')
                        .append(number(y(point.value())))
                        .append('H')
                        .append(thousandths(axes.x(point.point().latestInstant()))));
        return spans;
    }

    private static void path(Html html, String look, StringBuilder path) {
        if (!path.isEmpty()) {
            html.open("path", "class", look, "d", path.toString()).close();
        }
    }

    private double y(double value) {
        return top + PLOT * axes.y(value);
    }

    private static String thousandths(double part) {
        return number(part * 1_000);
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
