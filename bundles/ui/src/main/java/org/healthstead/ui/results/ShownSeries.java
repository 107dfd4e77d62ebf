// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.PreferredUnits;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.SeriesFacts;
import org.healthstead.ui.parts.AddressParameters;

/**
 * A series as a view of it says.
 *
 * @param whole all of its points, newest first, at least one; of a blood pressure the upper values
 * @param range the days that are shown
 * @param points those of these days, newest first
 * @param units in which it can be shown
 * @param scale of the unit in which it is shown
 * @param lower of a blood pressure the lower values
 * @param facts which of the values have several sources
 * @param lifetime when they can have been measured
 */
record ShownSeries(
        SeriesView view,
        List<SeriesPoint> whole,
        DayRange range,
        List<SeriesPoint> points,
        SeriesUnits units,
        ChartScale scale,
        ChartPoints chart,
        Optional<Lower> lower,
        SeriesFacts facts,
        Lifetime lifetime) {

    /**
     * What is shown with the points.
     *
     * @param points of the days that are shown, newest first
     * @param pairs the lower value of each upper one, at any time
     * @param alone those that have no upper one
     */
    record Lower(
            List<SeriesPoint> points, Map<SeriesPoint, SeriesPoint> pairs, Set<SeriesPoint> alone, ChartPoints chart) {}

    /** From this proportion of the highest to the lowest value on, small ones are lost on an even axis. */
    private static final double WIDE = 100;

    /**
     * @param preferred which the reader wants to see first
     * @throws org.healthstead.api.problem.ProblemException when it is not there for this caller
     */
    static ShownSeries read(UiServices services, SeriesView view, PreferredUnits preferred, Caller caller) {
        List<SeriesPoint> asked = services.series().points(SeriesQuery.of(view.person(), view.series()), caller);
        if (asked.isEmpty()) {
            throw AddressParameters.notFound(ProblemCode.SERIES_NOT_FOUND);
        }
        Lifetime lifetime = Lifetime.of(services.persons().find(view.person(), caller));
        Optional<BloodPressure> measured = BloodPressure.of(services, view, asked, caller);
        SeriesFacts facts = SeriesFacts.of(
                services,
                view.person(),
                measured.map(both -> List.of(both.uppers(), both.lowers())).orElse(List.of(asked)),
                caller);
        Optional<BloodPressure> pressure = measured.map(both -> both.once(facts));
        List<SeriesPoint> whole = pressure.map(BloodPressure::uppers).orElseGet(() -> facts.once(asked));
        DayRange range = view.period().range(newestDay(whole));
        List<SeriesPoint> points = within(range, whole);
        boolean isSugar = new ResultPlace(PlainName.of(services)).of(whole.getFirst()) == ResultPanel.SUGAR;
        SeriesUnits units = SeriesUnits.of(whole, services.units().find(), preferred.codes(isSugar));
        ChartScale scale = units.scale(view.unit());
        return new ShownSeries(
                view,
                whole,
                range,
                points,
                units,
                scale,
                ChartPoints.of(points, scale, lifetime),
                pressure.map(both -> lower(both, range, scale, lifetime)),
                facts,
                lifetime);
    }

    private static Lower lower(BloodPressure pressure, DayRange range, ChartScale scale, Lifetime lifetime) {
        Map<SeriesPoint, SeriesPoint> pairs = pressure.pairs();
        List<SeriesPoint> lowers = within(range, pressure.lowers());
        Set<SeriesPoint> alone = new HashSet<>(lowers);
        alone.removeAll(new HashSet<>(pairs.values()));
        return new Lower(lowers, pairs, alone, ChartPoints.of(lowers, scale, lifetime));
    }

    private static List<SeriesPoint> within(DayRange range, List<SeriesPoint> points) {
        return range.isOpen()
                ? points
                : points.stream().filter(point -> range.admits(point.sortKey())).toList();
    }

    /** What it is called: by people, else as the newest report has it. */
    String title(UiServices services, Messages messages) {
        return lower.map(both -> messages.get("results.pressure"))
                .or(() -> PlainName.of(services).of(whole.getFirst(), messages.locale()))
                .orElseGet(() -> lower.isPresent()
                        ? reportedTitle(messages)
                        : SeriesPage.title(whole.getFirst().measuredAs(), messages));
    }

    /** As the newest report has it. */
    String reportedTitle(Messages messages) {
        SeriesPoint first = whole.getFirst();
        return lower.isPresent()
                ? first.title()
                        .map(words -> WordingText.of(words, messages.locale()))
                        .orElse("")
                : SeriesPage.title(first, messages);
    }

    /** The points with which the rows of the table begin, newest first. */
    List<SeriesPoint> rows() {
        return lower.map(both -> sorted(Stream.concat(points.stream(), both.alone().stream())))
                .orElse(points);
    }

    private static List<SeriesPoint> sorted(Stream<SeriesPoint> points) {
        return points.sorted(SeriesPoint.NEWEST_FIRST).toList();
    }

    /** The lower value that was measured with an upper one. */
    Optional<SeriesPoint> lowerOf(SeriesPoint upper) {
        return lower.map(both -> both.pairs().get(upper));
    }

    /** True for a lower value that stands in a row alone. */
    boolean isLower(SeriesPoint point) {
        return lower.filter(both -> both.alone().contains(point)).isPresent();
    }

    /** Every point that is shown, newest first. */
    List<SeriesPoint> allPoints() {
        return lower.map(both -> sorted(Stream.concat(points.stream(), both.points().stream())))
                .orElse(points);
    }

    /** What is drawn on one pair of axes. */
    List<ChartPoints> charts() {
        return lower.map(both -> List.of(chart, both.chart())).orElse(List.of(chart));
    }

    /** Everything that is drawn, ordered by time. */
    List<ChartPoint> drawn() {
        return charts().stream()
                .flatMap(each -> each.drawn().stream())
                .sorted(Comparator.comparingLong(ChartPoint::time))
                .toList();
    }

    private static Optional<LocalDate> newestDay(List<SeriesPoint> points) {
        return SeriesPoint.newest(points, 1)
                .getFirst()
                .date()
                .map(date -> date.local().toLocalDate());
    }

    /** The axes of its chart; empty when that is not drawn. */
    Optional<ChartAxes> axes() {
        return charts().stream().anyMatch(ChartPoints::isDrawn)
                ? Optional.of(axes(TimeSpan.of(drawn())))
                : Optional.empty();
    }

    /** Axes with another time. */
    ChartAxes axes(TimeSpan span) {
        return new ChartAxes(drawn(), span, view.isLogarithmic());
    }

    /** The series that it is compared with, over the same days; empty for none, and for one that cannot be drawn. */
    Optional<ShownSeries> compared(UiServices services, PreferredUnits preferred, Caller caller) {
        return view.with()
                .filter(other -> !other.equals(view.series()))
                .map(other -> view.other(other, range))
                .filter(other -> !services.series()
                        .points(SeriesQuery.of(other.person(), other.series()).limit(1), caller)
                        .isEmpty())
                .map(other -> read(services, other, preferred, caller))
                .filter(other -> other.axes().isPresent());
    }

    /** True when an axis with steps of ten would show what an even one does not. */
    boolean isWide() {
        double least = drawn().stream()
                .mapToDouble(ChartPoint::value)
                .filter(value -> value > 0)
                .min()
                .orElse(Double.NaN);
        double most = drawn().stream().mapToDouble(ChartPoint::value).max().orElse(Double.NaN);
        return most / least >= WIDE;
    }
}
