// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.plugin.goals.engine.Aim;
import org.healthstead.plugin.goals.engine.Progress;
import org.healthstead.plugin.goals.engine.Progress.Basis;
import org.healthstead.plugin.goals.engine.Slope;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.Target;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.NotFollowed;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.WordingText;

/** Says in a reader's language what goals are, and what measurements say about them. For one request. */
final class GoalWords {

    private static final double DAYS_OF_WEEKS = 120;
    private static final double WEEK = 7;
    private static final double YEAR = 365.25;

    private final Messages messages;
    private final Analytes analytes;

    GoalWords(Messages messages, Analytes analytes) {
        this.messages = messages;
        this.analytes = analytes;
    }

    Locale locale() {
        return messages.locale();
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    String title(Goal goal) {
        return EntryWords.title(goal.line().projection(), messages);
    }

    String state(Goal goal) {
        return messages.get("state." + goal.state().code());
    }

    /** How far it is reached in the words of its source; a code that we know in the reader's language. */
    Optional<String> said(Goal goal) {
        return goal.said()
                .flatMap(said -> said.codings().stream()
                        .flatMap(coding -> coding.code().stream())
                        .flatMap(code -> messages.find("said." + code).stream())
                        .findFirst()
                        .or(said::words));
    }

    /** What is measured: the plain name of the analyte, else the words of the source. */
    String measure(Target target) {
        CodedText measure = target.measure();
        return measure.codings().stream()
                .flatMap(coding -> coding.token().stream())
                .flatMap(token -> analytes.of(token).stream())
                .flatMap((Analyte analyte) -> analyte.name(locale()).stream())
                .findFirst()
                .or(measure::words)
                .orElseGet(() -> messages.get("target.nothing"));
    }

    /** What a measurement is called: the plain name of the analyte, else the words of the source. */
    String name(SeriesPoint point) {
        Optional<String> token = point.isComponent() ? point.componentCode() : point.code();
        Optional<String> said =
                point.isComponent() ? point.component() : point.title().map(words -> WordingText.of(words, locale()));
        return token.flatMap(analytes::of)
                .flatMap(analyte -> analyte.name(locale()))
                .or(() -> said)
                .or(() -> token)
                .orElseGet(() -> messages.get("target.nothing"));
    }

    /** What is measured, if anything, and what is to be reached. */
    String line(Target target) {
        boolean isMeasured = target.measure().words().isPresent();
        return isMeasured ? messages.get("list.target", measure(target), wanted(target)) : wanted(target);
    }

    /** What is to be reached: "at most 80 kg by 1 August 2026". */
    String wanted(Target target) {
        String what = wantedAlone(target);
        return target.due()
                .map(due -> messages.get("target.due", what, PartialDateLabel.words(due, locale())))
                .orElse(what);
    }

    private String wantedAlone(Target target) {
        return switch (target.form()) {
            case VALUE, RANGE -> bounds(target);
            case WORDS ->
                target.words()
                        .flatMap(words -> messages.find("target.is." + words))
                        .or(target::words)
                        .orElse("");
            case RATIO -> messages.get("target.ratio");
            case NONE -> messages.get("target.none");
        };
    }

    private String bounds(Target target) {
        Optional<String> low = target.low().map(this::amount);
        Optional<String> high = target.high().map(this::amount);
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? low.get() : messages.get("target.between", low.get(), high.get());
        }
        String sign =
                target.low().or(target::high).flatMap(Quantity::comparator).orElse("");
        return switch (sign) {
            case "<" -> messages.get("target.below", high.orElse(""));
            case ">" -> messages.get("target.above", low.orElse(""));
            default ->
                low.map(bound -> messages.get("target.least", bound))
                        .orElseGet(() -> messages.get("target.most", high.orElse("")));
        };
    }

    private String amount(Quantity quantity) {
        String number = QuantityLabel.number(quantity.lexeme(), locale());
        return quantity.shownUnit()
                .map(unit -> number + '\u00a0' + QuantityLabel.unit(unit))
                .orElse(number);
    }

    /** Where a target stands, in a few words. */
    String standing(TargetState state) {
        return switch (state) {
            case NotFollowed not -> messages.get("obstacle." + code(not.why()));
            case Followed followed ->
                followed.progress()
                        .status()
                        .map(status -> messages.get("achievement." + status.code()))
                        .orElseGet(() -> silence(followed));
        };
    }

    private String silence(Followed followed) {
        Progress progress = followed.progress();
        return messages.get(
                "silence." + code(progress.silence().orElseThrow()),
                progress.basis().map(Basis::count).orElse(0),
                progress.basis().map(basis -> day(basis.last().second())).orElse(""));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence of what was measured; empty when nothing was. */
    Optional<String> summary(Followed followed) {
        Numbers numbers = Numbers.of(followed, locale());
        return followed.progress()
                .basis()
                .map(basis -> messages.get(
                        basis.slope().isPresent()
                                        && followed.progress().status().isPresent()
                                ? "summary.trend"
                                : "summary.only",
                        measure(followed.target()),
                        numbers.of(basis.baseline()),
                        numbers.of(basis.smoothed()),
                        basis.count(),
                        day(basis.first().second()),
                        day(basis.last().second()),
                        basis.slope()
                                .map(slope -> pace(basis, numbers, slope.slope()))
                                .orElse(""),
                        Math.round(trendDays(basis))));
    }

    /** A slope by the week, or by the year for a trend of many months. */
    String pace(Basis basis, Numbers numbers, double perDay) {
        boolean isOfWeeks = trendDays(basis) <= DAYS_OF_WEEKS;
        return messages.get(isOfWeeks ? "pace.week" : "pace.year", numbers.change(perDay * (isOfWeeks ? WEEK : YEAR)));
    }

    /** From the lower to the upper end of the interval. */
    String interval(Basis basis, Numbers numbers, Slope slope) {
        return messages.get("interval", pace(basis, numbers, slope.low()), pace(basis, numbers, slope.high()));
    }

    static double trendDays(Basis basis) {
        return (basis.last().second() - basis.trendFrom()) / 86_400.0;
    }

    /** Where the trend leads at the due date; empty without a forecast. */
    Optional<String> forecast(Followed followed) {
        Numbers numbers = Numbers.of(followed, locale());
        return followed.progress().forecast().map(forecast -> {
            Aim aim = followed.progress().aim();
            return messages.get(
                    "forecast." + code(forecast.outlook(aim)),
                    numbers.of(forecast.value()),
                    numbers.bare(forecast.low()),
                    numbers.bare(forecast.high()),
                    followed.target()
                            .due()
                            .map(due -> PartialDateLabel.words(due, locale()))
                            .orElse(""));
        });
    }

    /** The day of a second, by universal time, in which days without a time are kept. */
    String day(long second) {
        LocalDate day = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toLocalDate();
        return PartialDateLabel.brief(PartialDate.of(day), locale());
    }
}
