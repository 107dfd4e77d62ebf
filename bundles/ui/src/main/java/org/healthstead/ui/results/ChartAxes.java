// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Round numbers and dates for the axes of a chart, and where a point stands between them. Times are seconds since 1970,
 * values are in the unit of the chart.
 */
final class ChartAxes {

    private static final int VALUE_STEPS = 4;
    private static final int TIME_STEPS = 14;
    private static final int DAYS_OF_YEARS = 700;
    private static final int DAYS_OF_MONTHS = 70;

    /** Free at each side, so that a point is not cut. */
    private static final double MARGIN = 0.04;

    /** Above and below values that are all the same. */
    private static final double ONE_VALUE_PART = 0.2;

    private final double low;
    private final double high;
    private final double valueStep;
    private final double from;
    private final double until;

    /** @param points at least one, ordered by time */
    ChartAxes(List<ChartPoint> points) {
        double least = values(points).min().orElseThrow();
        double most = values(points).max().orElseThrow();
        double around = most > least ? 0 : most == 0 ? 1 : Math.abs(most) * ONE_VALUE_PART;
        double spread = most - least + 2 * around;
        valueStep = round(spread / VALUE_STEPS);
        double floor = Math.floor((least - around - spread * MARGIN) / valueStep) * valueStep;
        low = least >= 0 ? Math.max(0, floor) : floor;
        high = Math.ceil((most + around + spread * MARGIN) / valueStep) * valueStep;
        double first = points.getFirst().time();
        double last = points.getLast().time();
        double span =
                last > first ? last - first : ChronoUnit.DAYS.getDuration().toSeconds();
        from = first - span * MARGIN;
        until = last + span * MARGIN;
    }

    /** Values, and those bounds of their ranges that are near them: one far away would flatten the line. */
    private static DoubleStream values(List<ChartPoint> points) {
        double least = points.stream().mapToDouble(ChartPoint::value).min().orElse(0);
        double most = points.stream().mapToDouble(ChartPoint::value).max().orElse(0);
        double near = Math.max(most - least, Math.abs(most) * 0.5);
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.concat(
                        DoubleStream.of(point.value()),
                        DoubleStream.of(
                                        point.low().orElse(point.value()),
                                        point.high().orElse(point.value()))
                                .filter(bound -> bound >= least - near && bound <= most + near)));
    }

    /** 1, 2 or 5 with zeros, not less than the number. */
    private static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        double digit = number / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }

    /** 0 at the left, 1 at the right. */
    double x(double time) {
        return (time - from) / (until - from);
    }

    /** 0 at the top, 1 at the bottom. */
    double y(double value) {
        return Math.clamp((high - value) / (high - low), 0.0, 1.0);
    }

    /** Where lines are drawn across, without the one at the bottom. */
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal step = BigDecimal.valueOf(valueStep);
        int digits = (int) Math.max(0, -Math.floor(Math.log10(valueStep)));
        for (BigDecimal at = BigDecimal.valueOf(low).add(step);
                at.doubleValue() < high + valueStep / 2;
                at = at.add(step)) {
            values.add(at.setScale(digits, RoundingMode.HALF_EVEN));
        }
        return values;
    }

    /** Beginnings of years, months or days, as many as fit. */
    List<LocalDate> dates() {
        LocalDate first = day(from);
        LocalDate last = day(until);
        long days = ChronoUnit.DAYS.between(first, last);
        ChronoUnit unit =
                days > DAYS_OF_YEARS ? ChronoUnit.YEARS : days > DAYS_OF_MONTHS ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long step = Math.max(1, (long) Math.ceil(unit.between(first, last) / (double) TIME_STEPS));
        LocalDate begin = switch (unit) {
            case YEARS -> first.withDayOfYear(1).plusYears(1);
            case MONTHS -> first.withDayOfMonth(1).plusMonths(1);
            default -> first.plusDays(1);
        };
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate at = begin; !at.isAfter(last); at = at.plus(step, unit)) {
            dates.add(at);
        }
        return dates;
    }

    /** True when the dates are whole years. */
    boolean isOfYears() {
        return ChronoUnit.DAYS.between(day(from), day(until)) > DAYS_OF_YEARS;
    }

    private static LocalDate day(double time) {
        return Instant.ofEpochSecond((long) time).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
