// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.healthstead.plugin.goals.engine.Aim;
import org.healthstead.plugin.goals.engine.Forecast;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.Progress.Basis;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.Point;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Draws the measurements of a target. Each thing has a shape of its own, so that no colour is needed: measurements are
 * rings, the smoothed line is thick, the projection is dashed between two thin lines, the bounds of the target are
 * dotted and have a word, the due date is a line down. Time runs from left to right in every language.
 */
final class TargetFigure {

    private static final int HEIGHT = 320;
    private static final double TOP = 28;
    private static final double BOTTOM = 288;
    private static final double DATES = 310;
    private static final int MOST_SAID = 120;

    private final Followed followed;
    private final Basis basis;
    private final GoalWords words;
    private final Numbers numbers;
    private final FigureAxes axes;

    TargetFigure(Followed followed, Basis basis, GoalWords words) {
        this.followed = followed;
        this.basis = basis;
        this.words = words;
        this.numbers = Numbers.of(followed, words.locale());
        this.axes = new FigureAxes(followed);
    }

    /**
     * @param id begins the ids of title and description
     * @param summary what the figure shows, for whoever cannot see it
     */
    void write(Html html, String id, String title, String summary) {
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
                id + "-t " + id + "-d");
        html.open("title", "id", id + "-t").text(title).close();
        html.open("desc", "id", id + "-d").text(summary).close();
        band(html);
        grid(html);
        lines(html);
        points(html);
        bounds(html);
        due(html);
        html.close();
    }

    private void band(Html html) {
        Aim aim = followed.progress().aim();
        double top = Double.isInfinite(aim.high()) ? TOP : y(aim.high());
        double bottom = Double.isInfinite(aim.low()) ? BOTTOM : y(aim.low());
        html.open(
                "rect",
                "class",
                "band",
                "x",
                "0",
                "y",
                number(top),
                "width",
                "100%",
                "height",
                number(Math.max(0, bottom - top)));
        html.close();
    }

    private void grid(Html html) {
        for (BigDecimal value : axes.values()) {
            double y = y(value.doubleValue());
            across(html, "grid", y);
            text(html, null, "0", y - 5, "start", QuantityLabel.number(value.toPlainString(), words.locale()));
        }
        across(html, "grid base", BOTTOM);
        boolean isAlternate = false;
        for (LocalDate day : axes.dates()) {
            text(
                    html,
                    isAlternate ? "alt-l" : null,
                    percent(axes.x(day)),
                    DATES,
                    "middle",
                    axes.words(day, words.locale()));
            isAlternate = !isAlternate;
        }
    }

    private void lines(Html html) {
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
        line(html, "line", Thinning.of(basis.line()));
        followed.progress().forecast().ifPresent(forecast -> {
            line(html, "pc", ends(forecast, forecast.lowStart(), forecast.low()));
            line(html, "pc", ends(forecast, forecast.highStart(), forecast.high()));
            line(html, "line other", ends(forecast, forecast.start(), forecast.value()));
        });
        html.close();
    }

    private static List<Measured> ends(Forecast forecast, double start, double end) {
        return List.of(new Measured(forecast.from(), start), new Measured(forecast.due(), end));
    }

    private void line(Html html, String look, List<Measured> points) {
        html.open(
                "polyline",
                "class",
                look,
                "points",
                points.stream()
                        .map(point -> number(1_000 * axes.x(point.second())) + ',' + number(y(point.value())))
                        .collect(Collectors.joining(" ")));
        html.close();
    }

    private void points(Html html) {
        List<Measured> all = followed.points().stream()
                .map(Point::measured)
                .sorted(Comparator.comparingLong(Measured::second))
                .toList();
        List<Measured> drawn = Thinning.of(all);
        for (Measured point : drawn) {
            String x = percent(axes.x(point.second()));
            String y = number(y(point.value()));
            boolean isWithin = axes.holds(point.value());
            // What does not fit stands at the edge, as a triangle.
            if (isWithin) {
                html.open("circle", "class", "pt", "cx", x, "cy", y, "r", drawn.size() > MOST_SAID ? "2.5" : "4");
            } else {
                html.open("svg", "x", x, "y", y, "overflow", "visible")
                        .open("path", "class", "pt", "d", "M0-6 6 5h-12z");
            }
            if (drawn.size() <= MOST_SAID || !isWithin) {
                html.open("title")
                        .text(words.get("figure.point", words.day(point.second()), numbers.of(point.value())))
                        .close();
            }
            html.close();
            if (!isWithin) {
                html.close();
            }
        }
    }

    private void bounds(Html html) {
        Aim aim = followed.progress().aim();
        for (double bound : new double[] {aim.low(), aim.high()}) {
            if (Double.isFinite(bound)) {
                double y = y(bound);
                across(html, "edge", y);
                // The word stands on the side that is the target.
                boolean isBelow = bound == aim.high();
                text(
                        html,
                        "lbl",
                        "100%",
                        isBelow ? y + 15 : y - 5,
                        "end",
                        words.get("figure.target", numbers.of(bound)));
            }
        }
    }

    private void due(Html html) {
        followed.progress().forecast().ifPresent(forecast -> {
            String x = percent(axes.x(forecast.due()));
            html.open("line", "class", "note", "x1", x, "x2", x, "y1", number(TOP - 6), "y2", number(BOTTOM));
            html.close();
            text(html, "note-t", "100%", TOP - 10, "end", words.get("figure.due", words.day(forecast.due())));
        });
    }

    private static void across(Html html, String look, double y) {
        html.open("line", "class", look, "x1", "0", "x2", "100%", "y1", number(y), "y2", number(y))
                .close();
    }

    private static void text(Html html, String look, String x, double y, String anchor, String text) {
        html.open("text", "class", look, "x", x, "y", number(y), "text-anchor", anchor);
        html.text(text).close();
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
