// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Side;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.FigurePart.Stroke;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.ui.api.QuantityLabel;

/** The chart of a series on paper: black and grey, with what the one on the screen has. In points. */
final class PrintedChart {

    private static final double HEIGHT = 214;
    private static final double TOP = 14;
    private static final double BOTTOM = 196;
    private static final double DATES = 208;

    /** Numbers stand above their line. */
    private static final double ABOVE = 2.5;

    /** The newest number stands behind its point: above it there may be others. */
    private static final double BEHIND = 0.012;

    /** From the middle of a word to where its letters stand. */
    private static final double HALF_LETTER = 2.8;

    private final ShownSeries shown;
    private final ChartAxes axes;
    private final Locale locale;
    private final List<FigurePart> parts = new ArrayList<>();

    PrintedChart(ShownSeries shown, ChartAxes axes, Locale locale) {
        this.shown = shown;
        this.axes = axes;
        this.locale = locale;
    }

    /** @param alternative what it shows, for who does not see it */
    Figure figure(String alternative) {
        shown.charts().forEach(chart -> chart.ranges().forEach(this::band));
        axes.values().forEach(value -> across(y(value.doubleValue()), Stroke.GRID));
        across(BOTTOM, Stroke.AXIS);
        shown.drawn().stream().filter(ChartPoint::isWide).forEach(this::span);
        for (int i = 0; i < shown.charts().size(); i++) {
            line(shown.charts().get(i), i == 0 ? Stroke.VALUES : Stroke.BROKEN);
        }
        words();
        PointMarks.marked(shown.drawn()).forEach(point -> parts.add(new FigurePart.Mark(spot(point), sign(point))));
        shown.charts().stream()
                .filter(chart -> !chart.drawn().isEmpty())
                .forEach(chart -> label(chart.drawn().getLast()));
        return new Figure(HEIGHT, parts, alternative);
    }

    private void band(RangeBand band) {
        double high = band.high().isPresent() ? y(band.high().getAsDouble()) : TOP;
        double low = band.low().isPresent() ? y(band.low().getAsDouble()) : BOTTOM;
        if (low > high) {
            parts.add(new FigurePart.Band(new Spot(axes.x(band.from()), high), new Spot(axes.x(band.until()), low)));
        }
    }

    private void across(double y, Stroke stroke) {
        parts.add(FigurePart.Line.of(new Spot(0, y), new Spot(1, y), stroke));
    }

    /** The time that a coarse date may mean. */
    private void span(ChartPoint point) {
        double y = y(point.value());
        parts.add(FigurePart.Line.of(
                new Spot(axes.x(point.point().instant()), y),
                new Spot(axes.x(point.point().latestInstant()), y),
                Stroke.AXIS));
    }

    private void line(ChartPoints points, Stroke stroke) {
        if (points.isDrawn()) {
            parts.add(
                    new FigurePart.Line(points.drawn().stream().map(this::spot).toList(), stroke));
        }
    }

    private void words() {
        axes.values()
                .forEach(value -> parts.add(new FigurePart.Words(
                        new Spot(0, y(value.doubleValue()) - ABOVE), Side.RIGHT, axes.words(value, locale), false)));
        axes.dates()
                .forEach(date -> parts.add(new FigurePart.Words(
                        new Spot(axes.x(date), DATES), Side.MIDDLE, axes.words(date, locale), false)));
    }

    private static Sign sign(ChartPoint point) {
        if (!point.needsLook()) {
            return Sign.DOT;
        }
        return point.isAbove() ? Sign.ABOVE : point.isBelow() ? Sign.BELOW : Sign.DIAMOND;
    }

    private void label(ChartPoint last) {
        Spot spot = spot(last);
        parts.add(new FigurePart.Words(
                new Spot(spot.x() + BEHIND, spot.y() + HALF_LETTER),
                Side.RIGHT,
                QuantityLabel.number(shown.scale().text(last.point()).orElse(""), locale),
                true));
    }

    private Spot spot(ChartPoint point) {
        return new Spot(axes.x(point.time()), y(point.value()));
    }

    private double y(double value) {
        return TOP + (BOTTOM - TOP) * axes.y(value);
    }
}
