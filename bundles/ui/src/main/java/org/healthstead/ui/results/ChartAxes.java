// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Round numbers and dates for the axes of a chart, and where a point stands between them. Times are seconds since 1970,
 * values are in the unit of the chart.
 */
final class ChartAxes {

    private static final int MOST_DIGITS = 9;
    private static final int VALUE_STEPS = 4;
    private static final int TIME_STEPS = 14;
    private static final int DAYS_OF_YEARS = 700;
    private static final int DAYS_OF_MONTHS = 70;
    private static final int DAYS_OF_DAYS = 3;
    private static final int[] HOURS = {1, 2, 3, 4, 6, 12, 24};

    /** Free at each side, so that a point is not cut. */
    private static final double MARGIN = 0.04;

    /** Above and below values that are all the same. */
    private static final double ONE_VALUE_PART = 0.2;

    /** Powers of ten with fewer than this many lines get lines between them. */
    private static final int FEW_POWERS = 3;

    private final double low;
    private final double high;
    private final double valueStep;
    private final boolean isLogarithmic;
    private final double from;
    private final double until;
    private final TimeSpan span;

    /** @param points at least one, ordered by time */
    ChartAxes(List<ChartPoint> points) {
        this(points, TimeSpan.of(points), false);
    }

    /**
     * @param points at least one
     * @param isLogarithmic each step is ten times the one before; what is not above zero stands at the bottom. Not for
     *     points of which none is above zero
     */
    ChartAxes(List<ChartPoint> points, TimeSpan span, boolean isLogarithmic) {
        this.span = span;
        this.isLogarithmic = isLogarithmic && hasLogarithm(points);
        if (this.isLogarithmic) {
            low = Math.pow(10, Math.floor(Math.log10(positive(points).min().orElseThrow())));
            high = Math.max(
                    low * 10,
                    Math.pow(10, Math.ceil(Math.log10(positive(points).max().orElseThrow()))));
            valueStep = 0;
        } else {
            double least = values(points).min().orElseThrow();
            double most = values(points).max().orElseThrow();
            double around = most > least ? 0 : most == 0 ? 1 : Math.abs(most) * ONE_VALUE_PART;
            double spread = most - least + 2 * around;
            valueStep = isWhole(points) ? Math.max(1, round(spread / VALUE_STEPS)) : round(spread / VALUE_STEPS);
            double floor = Math.floor((least - around - spread * MARGIN) / valueStep) * valueStep;
            low = least >= 0 ? Math.max(0, floor) : floor;
            high = Math.ceil((most + around + spread * MARGIN) / valueStep) * valueStep;
        }
        double seconds = span.last() > span.first()
                ? span.last() - span.first()
                : ChronoUnit.DAYS.getDuration().toSeconds();
        from = span.first() - seconds * MARGIN;
        until = span.last() + seconds * MARGIN;
    }

    /** True when a logarithmic axis can show them: one at least is above zero. */
    static boolean hasLogarithm(List<ChartPoint> points) {
        return points.stream().anyMatch(point -> point.value() > 0);
    }

    private static DoubleStream positive(List<ChartPoint> points) {
        return points.stream().mapToDouble(ChartPoint::value).filter(value -> value > 0);
    }

    /** Scores and counts, which have nothing between them. */
    private static boolean isWhole(List<ChartPoint> points) {
        return points.stream().allMatch(point -> point.value() == Math.rint(point.value()));
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

    TimeSpan span() {
        return span;
    }

    /** Of the left edge, by the clock of the chart. */
    long from() {
        return (long) from + span.zone().getTotalSeconds();
    }

    /** Of the right edge, by the clock of the chart. */
    long until() {
        return (long) until + span.zone().getTotalSeconds();
    }

    /** 0 at the left, 1 at the right; the ends of time stand there, too. */
    double x(double time) {
        return Math.clamp((time - from) / (until - from), 0.0, 1.0);
    }

    /** 0 at the top, 1 at the bottom. */
    double y(double value) {
        double part = isLogarithmic
                ? value > 0 ? (Math.log10(high) - Math.log10(value)) / (Math.log10(high) - Math.log10(low)) : 1
                : (high - value) / (high - low);
        return Math.clamp(part, 0.0, 1.0);
    }

    /** True for a value that has no place on the axis. */
    boolean isBelow(double value) {
        return isLogarithmic && value <= 0;
    }

    /** Where lines are drawn across, without the one at the bottom. */
    List<BigDecimal> values() {
        return isLogarithmic ? powers() : steps();
    }

    private List<BigDecimal> steps() {
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

    private List<BigDecimal> powers() {
        List<BigDecimal> values = new ArrayList<>();
        int first = (int) Math.round(Math.log10(low));
        int last = (int) Math.round(Math.log10(high));
        int every = Math.max(1, (last - first) / 6);
        int[] between = last - first < FEW_POWERS ? new int[] {1, 2, 5} : new int[] {1};
        for (int power = first; power <= last; power += every) {
            for (int digit : between) {
                BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (value.doubleValue() > low * 1.01 && value.doubleValue() < high * 1.01) {
                    values.add(value.setScale(Math.max(0, -power), RoundingMode.HALF_EVEN));
                }
            }
        }
        return values;
    }

    /** Beginnings of years, months, days or hours, as many as fit. */
    List<LocalDateTime> dates() {
        LocalDateTime first = clock(from);
        LocalDateTime last = clock(until);
        ChronoUnit unit = unit();
        long step = Math.max(1, (long) Math.ceil(unit.between(first, last) / (double) TIME_STEPS));
        LocalDateTime day = first.toLocalDate().atStartOfDay();
        LocalDateTime begin = switch (unit) {
            case YEARS -> day.withDayOfYear(1).plusYears(1);
            case MONTHS -> day.withDayOfMonth(1).plusMonths(1);
            case DAYS -> day.plusDays(1);
            default -> day;
        };
        long every = unit == ChronoUnit.HOURS
                ? IntStream.of(HOURS).filter(hours -> hours >= step).findFirst().orElse(24)
                : step;
        List<LocalDateTime> dates = new ArrayList<>();
        for (LocalDateTime at = begin; !at.isAfter(last); at = at.plus(every, unit)) {
            if (!at.isBefore(first)) {
                dates.add(at);
            }
        }
        return dates;
    }

    /** A date as it is written below. */
    String words(LocalDateTime date, Locale locale) {
        if (unit() == ChronoUnit.YEARS) {
            return Integer.toString(date.getYear());
        }
        DateTimeFormatter form = unit() == ChronoUnit.HOURS && date.getHour() > 0
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedPattern(
                        unit() == ChronoUnit.MONTHS || date.getDayOfMonth() == 1 ? "yMMM" : "MMMd");
        return date.format(form.withLocale(locale));
    }

    /** A value as it is written beside its line: one with so many zeros that nobody counts them has an exponent. */
    String words(BigDecimal value, Locale locale) {
        String number = value.precision() - value.scale() > MOST_DIGITS
                ? value.round(new MathContext(MOST_DIGITS)).stripTrailingZeros().toString()
                : value.toPlainString();
        return QuantityLabel.number(number, locale);
    }

    double x(LocalDateTime date) {
        return x(date.toEpochSecond(span.zone()));
    }

    /** What the dates are the beginnings of. */
    ChronoUnit unit() {
        long days = ChronoUnit.DAYS.between(clock(from), clock(until));
        return days > DAYS_OF_YEARS
                ? ChronoUnit.YEARS
                : days > DAYS_OF_MONTHS ? ChronoUnit.MONTHS : days >= DAYS_OF_DAYS ? ChronoUnit.DAYS : ChronoUnit.HOURS;
    }

    private LocalDateTime clock(double time) {
        return LocalDateTime.ofEpochSecond((long) time, 0, span.zone());
    }
}
