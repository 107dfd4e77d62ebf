// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.parts.AddressParameters;

/**
 * A series as a view of it says.
 *
 * @param whole all of its points, newest first, at least one
 * @param range the days that are shown
 * @param points those of these days, newest first
 * @param units in which it can be shown
 * @param scale of the unit in which it is shown
 */
record ShownSeries(
        SeriesView view,
        List<SeriesPoint> whole,
        DayRange range,
        List<SeriesPoint> points,
        SeriesUnits units,
        ChartScale scale,
        ChartPoints chart) {

    /** From this proportion of the highest to the lowest value on, small ones are lost on an even axis. */
    private static final double WIDE = 100;

    /** @throws org.healthstead.api.problem.ProblemException when it is not there for this caller */
    static ShownSeries read(UiServices services, SeriesView view, Caller caller) {
        List<SeriesPoint> whole = services.series().points(SeriesQuery.of(view.person(), view.series()), caller);
        if (whole.isEmpty()) {
            throw AddressParameters.notFound(ProblemCode.SERIES_NOT_FOUND);
        }
        DayRange range = view.period().range(newestDay(whole));
        List<SeriesPoint> points = range.isOpen()
                ? whole
                : whole.stream().filter(point -> range.admits(point.sortKey())).toList();
        SeriesUnits units = SeriesUnits.of(whole, services.units().find());
        ChartScale scale = units.scale(view.unit());
        return new ShownSeries(view, whole, range, points, units, scale, ChartPoints.of(points, scale));
    }

    private static Optional<LocalDate> newestDay(List<SeriesPoint> points) {
        return SeriesPoint.newest(points, 1)
                .getFirst()
                .date()
                .map(date -> date.local().toLocalDate());
    }

    /** The axes of its chart; empty when that is not drawn. */
    Optional<ChartAxes> axes() {
        return chart.isDrawn()
                ? Optional.of(new ChartAxes(chart.drawn(), TimeSpan.of(chart.drawn()), view.isLogarithmic()))
                : Optional.empty();
    }

    /** True when an axis with steps of ten would show what an even one does not. */
    boolean isWide() {
        double least = chart.drawn().stream()
                .mapToDouble(ChartPoint::value)
                .filter(value -> value > 0)
                .min()
                .orElse(Double.NaN);
        double most =
                chart.drawn().stream().mapToDouble(ChartPoint::value).max().orElse(Double.NaN);
        return most / least >= WIDE;
    }
}
