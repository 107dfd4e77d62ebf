// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.healthstead.plugin.goals.engine.Aim;
import org.healthstead.plugin.goals.engine.Forecast;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.Progress;
import org.healthstead.plugin.goals.record.TargetState.Followed;

/** Round numbers and dates for a figure, and where a point stands between them: 0 to 1 from the left and the top. */
final class FigureAxes {

    private static final double DAY = 86_400;
    private static final double MARGIN = 0.04;

    /** Room for the numbers on a phone. */
    private static final double LEFT_MARGIN = 0.08;

    /** A date nearer to an edge would be cut. */
    private static final double EDGE = 0.03;

    private static final int VALUE_STEPS = 4;
    private static final int MOST_DATES = 8;
    private static final double DAYS_OF_YEARS = 900;
    private static final double DAYS_OF_MONTHS = 70;

    /** A forecast that leads further than this many times the measured range leaves the figure. */
    private static final double MOST_RANGES = 2;

    private final double from;
    private final double until;
    private final double low;
    private final double high;
    private final double step;

    FigureAxes(Followed followed) {
        List<Measured> points =
                followed.points().stream().map(point -> point.measured()).toList();
        Progress progress = followed.progress();
        double first = points.stream().mapToLong(Measured::second).min().orElseThrow();
        double last = points.stream().mapToLong(Measured::second).max().orElseThrow();
        double end = Math.max(last, progress.forecast().map(Forecast::due).orElse((long) last));
        double seconds = Math.max(end - first, DAY);
        from = first - seconds * LEFT_MARGIN;
        until = end + seconds * MARGIN;
        double least = shown(points, progress).min().orElseThrow();
        double most = shown(points, progress).max().orElseThrow();
        double around = most > least ? (most - least) * MARGIN : Math.max(Math.abs(most) * 0.2, 1);
        step = round((most - least + 2 * around) / VALUE_STEPS);
        double floor = Math.floor((least - around) / step) * step;
        low = least >= 0 ? Math.max(0, floor) : floor;
        high = Math.ceil((most + around) / step) * step;
    }

    /** All measurements that are no slips, the bounds of the target, and of a forecast what is near these. */
    private static DoubleStream shown(List<Measured> points, Progress progress) {
        double[] sorted = points.stream().mapToDouble(Measured::value).sorted().toArray();
        // A slip of the comma would flatten the line: a hundredth at each end may leave the figure.
        int cut = sorted.length / 100 + (sorted.length > 20 ? 1 : 0);
        double least = sorted[cut];
        double most = sorted[sorted.length - 1 - cut];
        Aim aim = progress.aim();
        double[] bounds = DoubleStream.of(aim.low(), aim.high(), least, most)
                .filter(Double::isFinite)
                .toArray();
        double lowest = DoubleStream.of(bounds).min().orElse(least);
        double highest = DoubleStream.of(bounds).max().orElse(most);
        double room = MOST_RANGES * (highest - lowest);
        return DoubleStream.concat(
                DoubleStream.of(bounds),
                progress.forecast().stream()
                        .flatMapToDouble(forecast -> DoubleStream.of(forecast.low(), forecast.high()))
                        .map(value -> Math.clamp(value, lowest - room, highest + room)));
    }

    /** 1, 2 or 5 with zeros, not less than the number. */
    private static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        double digit = number / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }

    double x(double second) {
        return Math.clamp((second - from) / (until - from), 0.0, 1.0);
    }

    double y(double value) {
        return Math.clamp((high - value) / (high - low), 0.0, 1.0);
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** Where lines are drawn across, without the one at the bottom. */
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step)));
        for (int i = 1; low + i * step < high + step / 2; i++) {
            values.add(BigDecimal.valueOf(low + i * step).setScale(digits, RoundingMode.HALF_EVEN));
        }
        return values;
    }

    /** Beginnings of years or months, or days, as many as fit. */
    List<LocalDate> dates() {
        LocalDate first = day(from).plusDays(1);
        LocalDate last = day(until);
        double days = (until - from) / DAY;
        LocalDate begin = first;
        int months = 0;
        if (days > DAYS_OF_YEARS) {
            begin = first.withDayOfYear(1).plusYears(1);
            months = 12 * (int) Math.ceil(days / 365.25 / MOST_DATES);
        } else if (days > DAYS_OF_MONTHS) {
            begin = first.withDayOfMonth(1).plusMonths(1);
            months = (int) Math.ceil(days / 30.4 / MOST_DATES);
        }
        long every = (long) Math.ceil(days / MOST_DATES);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate at = begin; !at.isAfter(last); at = months > 0 ? at.plusMonths(months) : at.plusDays(every)) {
            if (x(at) > EDGE && x(at) < 1 - EDGE) {
                dates.add(at);
            }
        }
        return dates;
    }

    double x(LocalDate day) {
        return x(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    String words(LocalDate day, Locale locale) {
        double days = (until - from) / DAY;
        String form = days > DAYS_OF_YEARS ? "y" : days > DAYS_OF_MONTHS ? "yMMM" : "MMMd";
        return day.format(DateTimeFormatter.ofLocalizedPattern(form).withLocale(locale));
    }

    private static LocalDate day(double second) {
        return LocalDateTime.ofEpochSecond((long) second, 0, ZoneOffset.UTC).toLocalDate();
    }
}
