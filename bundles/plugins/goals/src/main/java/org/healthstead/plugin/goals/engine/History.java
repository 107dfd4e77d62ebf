// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The measurements of a goal's time, cleaned, and where they lead. Never empty. Immutable. */
final class History {

    static final int FEWEST = 5;
    static final double SHORTEST_DAYS = 14;
    private static final double GAP_DAYS = 90;
    private static final double GAP_TIMES = 3;
    private static final double TREND_DAYS = 90;
    private static final int TREND_COUNT = 10;
    private static final int BASELINE_COUNT = 5;

    private final List<Measured> points;
    private final int repeated;
    private final double usualDays;
    private final List<Gap> gaps;
    private final List<Measured> run;
    private final List<Measured> trend;
    private final List<Measured> line;
    private final int outliers;
    private final Optional<Slope> slope;

    private History(List<Measured> points, int repeated) {
        this.points = points;
        this.repeated = repeated;
        this.usualDays = usualDays(points);
        this.gaps = gaps();
        this.run = gaps.isEmpty()
                ? points
                : points.stream()
                        .filter(point -> point.second() >= gaps.getLast().until())
                        .toList();
        this.trend = trend();
        List<Measured> fitting = Outliers.removed(run);
        this.outliers = run.size() - fitting.size();
        this.line = smoothed(fitting);
        this.slope = TheilSen.of(days(trend), values(trend));
    }

    /** Empty when nothing was measured. */
    static Optional<History> of(List<Measured> measured, Term term) {
        List<Measured> sorted = measured.stream()
                .filter(term::holds)
                .sorted(Comparator.comparingLong(Measured::second).thenComparingDouble(Measured::value))
                .toList();
        List<Measured> points = sorted.stream().distinct().toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new History(points, sorted.size() - points.size()));
    }

    private static double usualDays(List<Measured> points) {
        double[] days = new double[points.size() - 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = points.get(i + 1).daysAfter(points.get(i));
        }
        return days.length == 0 ? 0 : TheilSen.median(days);
    }

    private boolean isGap(double days) {
        return days >= GAP_DAYS && days >= GAP_TIMES * usualDays;
    }

    private List<Gap> gaps() {
        List<Gap> found = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (isGap(points.get(i).daysAfter(points.get(i - 1)))) {
                found.add(new Gap(points.get(i - 1).second(), points.get(i).second()));
            }
        }
        return found;
    }

    private List<Measured> trend() {
        Measured last = run.getLast();
        Measured tenth = run.get(Math.max(0, run.size() - TREND_COUNT));
        List<Measured> recent = run.stream()
                .filter(point -> last.daysAfter(point) <= TREND_DAYS || point.second() >= tenth.second())
                .toList();
        return last.daysAfter(recent.getFirst()) < SHORTEST_DAYS ? run : recent;
    }

    private static List<Measured> smoothed(List<Measured> points) {
        List<Measured> means = new ArrayList<>();
        for (int from = 0, to; from < points.size(); from = to) {
            to = from + 1;
            while (to < points.size()
                    && points.get(to).second() == points.get(from).second()) {
                to++;
            }
            double mean = points.subList(from, to).stream()
                    .mapToDouble(Measured::value)
                    .average()
                    .orElseThrow();
            means.add(new Measured(points.get(from).second(), mean));
        }
        double[] smooth = Smoothing.of(days(means), values(means));
        List<Measured> line = new ArrayList<>();
        for (int i = 0; i < smooth.length; i++) {
            line.add(new Measured(means.get(i).second(), smooth[i]));
        }
        return line;
    }

    private static double[] days(List<Measured> points) {
        return points.stream()
                .mapToDouble(point -> point.daysAfter(points.getFirst()))
                .toArray();
    }

    private static double[] values(List<Measured> points) {
        return points.stream().mapToDouble(Measured::value).toArray();
    }

    /** Why nothing can be said; empty when something can. */
    Optional<Silence> silence(long now) {
        if (isGap((now - run.getLast().second()) / Measured.DAY)) {
            return Optional.of(Silence.TOO_OLD);
        }
        if (run.size() < FEWEST) {
            return Optional.of(Silence.TOO_FEW);
        }
        return run.getLast().daysAfter(run.getFirst()) < SHORTEST_DAYS
                ? Optional.of(Silence.TOO_SHORT)
                : Optional.empty();
    }

    double baseline() {
        return TheilSen.median(values(points.subList(0, Math.min(BASELINE_COUNT, points.size()))));
    }

    double smoothed() {
        return line.getLast().value();
    }

    /** Of the trend, by day; x is 0 at its first measurement. */
    Optional<Slope> slope() {
        return slope;
    }

    double trendDays() {
        return trend.getLast().daysAfter(trend.getFirst());
    }

    /** For how many days the smoothed line has been within a target, up to the last measurement. */
    double daysWithin(Aim aim) {
        int first = line.size();
        while (first > 0 && aim.holds(line.get(first - 1).value())) {
            first--;
        }
        return first == line.size() ? 0 : line.getLast().daysAfter(line.get(first));
    }

    Optional<Forecast> forecast(long due) {
        return slope.filter(Slope::hasInterval).map(fitted -> {
            double middle = TheilSen.median(days(trend));
            double height = TheilSen.median(values(trend));
            double last = trendDays() - middle;
            double end = (due - trend.getFirst().second()) / Measured.DAY - middle;
            double floor = Arrays.stream(values(points)).min().orElseThrow() < 0 ? Double.NEGATIVE_INFINITY : 0;
            // Before its middle, the steeper line is the lower one.
            boolean isTurned = last < 0;
            double first = Math.max(floor, height + last * (isTurned ? fitted.high() : fitted.low()));
            double second = Math.max(floor, height + last * (isTurned ? fitted.low() : fitted.high()));
            return new Forecast(
                    trend.getLast().second(),
                    due,
                    Math.max(floor, height + last * fitted.slope()),
                    Math.max(floor, height + end * fitted.slope()),
                    Math.max(floor, height + end * fitted.low()),
                    Math.max(floor, height + end * fitted.high()),
                    first,
                    second);
        });
    }

    Progress.Basis basis() {
        return new Progress.Basis(
                points.size(),
                repeated,
                outliers,
                points.getFirst(),
                points.getLast(),
                trend.getFirst().second(),
                trend.size(),
                baseline(),
                smoothed(),
                slope,
                line,
                gaps);
    }
}
