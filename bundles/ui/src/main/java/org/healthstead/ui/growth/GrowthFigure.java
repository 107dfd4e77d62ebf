// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Side;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.FigurePart.Stroke;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.ui.api.QuantityLabel;

/** The curves of a chart and the values of a person on paper: black and grey, each curve with its number. In points. */
final class GrowthFigure {

    private static final double HEIGHT = 274;
    private static final double TOP = 12;
    private static final double BOTTOM = 256;
    private static final double AGES = 268;

    /** Numbers stand above their line. */
    private static final double ABOVE = 2.5;

    /** From the middle of a word to where its letters stand. */
    private static final double HALF_LETTER = 2.5;

    private static final double GAP = 0.008;

    /** How much larger letters on the screen are. */
    private static final double LETTERS = 13 / 8.0;

    private final GrowthCurves chart;
    private final GrowthAxes axes;
    private final Locale locale;
    private final List<FigurePart> parts = new ArrayList<>();

    GrowthFigure(GrowthCurves chart, Locale locale) {
        this.chart = chart;
        this.axes = new GrowthAxes(chart);
        this.locale = locale;
    }

    /**
     * @param values within the ages of the chart
     * @param alternative what it shows, for who does not see it
     */
    Figure of(List<GrowthValue> values, String alternative) {
        grid();
        chart.curves()
                .forEach((percentile, points) -> parts.add(new FigurePart.Line(
                        points.stream().map(this::spot).toList(),
                        percentile == GrowthDrawing.MEDIAN ? Stroke.MIDDLE : Stroke.CURVE)));
        numbers();
        GrowthDrawing.named(chart, axes, (BOTTOM - TOP) * LETTERS).forEach(this::name);
        values.forEach(value -> parts.add(new FigurePart.Mark(spot(value.point()), sign(value))));
        return new Figure(HEIGHT, parts, alternative);
    }

    private void grid() {
        axes.values().forEach(value -> across(y(value.doubleValue()), Stroke.GRID));
        across(BOTTOM, Stroke.AXIS);
        axes.ages().forEach(months -> {
            double x = axes.x(months);
            parts.add(FigurePart.Line.of(new Spot(x, TOP), new Spot(x, BOTTOM), Stroke.GRID));
        });
    }

    private void across(double y, Stroke stroke) {
        parts.add(FigurePart.Line.of(new Spot(0, y), new Spot(1, y), stroke));
    }

    private void numbers() {
        for (BigDecimal value : axes.values()) {
            Spot spot = new Spot(0, y(value.doubleValue()) - ABOVE);
            String number = QuantityLabel.number(value.toPlainString(), locale);
            parts.add(new FigurePart.Words(spot, Side.RIGHT, number, false));
        }
        axes.ages()
                .forEach(months -> parts.add(
                        new FigurePart.Words(new Spot(axes.x(months), AGES), Side.MIDDLE, axes.age(months), false)));
    }

    private void name(int percentile, GrowthPoint end) {
        Spot spot = new Spot(axes.x(end.months()) + GAP, y(end.value()) + HALF_LETTER);
        parts.add(new FigurePart.Words(spot, Side.RIGHT, Integer.toString(percentile), false));
    }

    private Sign sign(GrowthValue value) {
        if (!axes.shows(value.point().value())) {
            return Sign.DIAMOND;
        }
        return value.workedOut().isPresent() ? Sign.RING : Sign.DOT;
    }

    private Spot spot(GrowthPoint point) {
        return new Spot(axes.x(point.months()), y(point.value()));
    }

    private double y(double value) {
        return TOP + (BOTTOM - TOP) * axes.y(value);
    }
}
