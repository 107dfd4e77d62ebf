// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.healthstead.plugin.goals.engine.Forecast.Outlook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressRulesTest {

    private static final long DAY = 86_400;

    static List<TruthCase> cases() {
        return TruthCase.all();
    }

    @Test
    void theTableKnowsEveryAnswer() {
        assertTrue(cases().size() >= 60);
        Set<String> answers = cases().stream().map(TruthCase::expected).collect(Collectors.toSet());
        for (Achievement status : Achievement.values()) {
            assertEquals(status != Achievement.NOT_ATTAINABLE, answers.contains(status.code()), status.code());
        }
        assertTrue(answers.containsAll(Set.of("nothing-measured", "too-few", "too-short", "too-old", "no-side")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheTableSays(TruthCase known) {
        Progress progress = ProgressRules.judge(known.aim(), known.series(), known.term());
        assertEquals(known.expected(), TruthCase.found(progress), () -> progress.toString());
        assertEquals(progress.status().isEmpty(), progress.silence().isPresent());
    }

    /** The same upside down: what was to fall is to rise. */
    @ParameterizedTest
    @MethodSource("cases")
    void upsideDownItSaysTheSame(TruthCase known) {
        Aim aim = new Aim(-known.aim().high(), -known.aim().low(), known.aim().isStrict());
        List<Measured> series = known.series().stream()
                .map(point -> new Measured(point.second(), -point.value()))
                .toList();
        assertEquals(known.expected(), TruthCase.found(ProgressRules.judge(aim, series, known.term())));
    }

    /** In another unit with another zero, as for °C and °F. */
    @ParameterizedTest
    @MethodSource("cases")
    void theUnitDoesNotMatter(TruthCase known) {
        Aim aim = new Aim(
                known.aim().low() * 4 + 32,
                known.aim().high() * 4 + 32,
                known.aim().isStrict());
        List<Measured> series = known.series().stream()
                .map(point -> new Measured(point.second(), point.value() * 4 + 32))
                .toList();
        assertEquals(known.expected(), TruthCase.found(ProgressRules.judge(aim, series, known.term())));
    }

    private static List<Measured> falling(int days) {
        return LongStream.rangeClosed(0, days)
                .mapToObj(day -> new Measured(day * DAY, 95 - 0.1 * day + (day % 3 - 1) * 0.2))
                .toList();
    }

    private static Term due(long due, long now) {
        return new Term(OptionalLong.of(0), OptionalLong.of(due * DAY), now * DAY);
    }

    @Test
    void theForecastIsTheTrendAtTheDueDate() {
        Progress progress = ProgressRules.judge(Aim.atMost(88), falling(60), due(90, 60));
        Forecast forecast = progress.forecast().orElseThrow();
        Slope slope = progress.basis().orElseThrow().slope().orElseThrow();
        assertEquals(-0.1, slope.slope(), 0.005);
        assertEquals(86, forecast.value(), 0.5);
        assertEquals(90 * DAY, forecast.due());
        assertEquals(60 * DAY, forecast.from());
        assertEquals(slope.intercept() + 90 * slope.slope(), forecast.value(), 1e-9);
        assertTrue(forecast.low() < forecast.value() && forecast.value() < forecast.high());
        assertTrue(forecast.high() - forecast.low() > forecast.highStart() - forecast.lowStart());
        assertTrue(forecast.lowStart() <= forecast.start() && forecast.start() <= forecast.highStart());
        assertEquals(Outlook.WITHIN, forecast.outlook(progress.aim()));
        assertEquals(Outlook.OUTSIDE, forecast.outlook(Aim.atMost(80)));
        assertEquals(Outlook.OPEN, forecast.outlook(Aim.atMost(forecast.value())));
    }

    @Test
    void nothingIsForecastWithTooFewOrAfterTheDueDateOrWithoutOne() {
        assertEquals(
                Optional.empty(),
                ProgressRules.judge(Aim.atMost(80), falling(3), due(90, 4)).forecast());
        assertEquals(
                Optional.empty(),
                ProgressRules.judge(Aim.atMost(80), falling(13), due(90, 14)).forecast());
        assertEquals(
                Optional.empty(),
                ProgressRules.judge(Aim.atMost(80), falling(60), due(50, 60)).forecast());
        assertEquals(
                Optional.empty(),
                ProgressRules.judge(Aim.atMost(80), falling(60), due(400, 300)).forecast());
        Term open = new Term(OptionalLong.empty(), OptionalLong.empty(), 60 * DAY);
        assertEquals(
                Optional.empty(),
                ProgressRules.judge(Aim.atMost(80), falling(60), open).forecast());
    }

    @Test
    void nothingIsForecastBelowZeroThatNeverWas() {
        Forecast forecast = ProgressRules.judge(Aim.atMost(80), falling(60), due(3_000, 60))
                .forecast()
                .orElseThrow();
        assertEquals(0, forecast.value());
        assertEquals(0, forecast.low());
    }

    @Test
    void whatItRestsOnIsKept() {
        List<Measured> series = TruthCase.all().stream()
                .filter(known -> known.name().equals("enough since a gap"))
                .findFirst()
                .orElseThrow()
                .series();
        Term term = new Term(OptionalLong.of(0), OptionalLong.empty(), 200 * DAY);
        Progress.Basis basis = ProgressRules.judge(
                        Aim.atMost(80),
                        LongStream.range(0, series.size() + 1L)
                                .mapToObj(i -> series.get((int) Math.max(0, i - 1)))
                                .toList(),
                        term)
                .basis()
                .orElseThrow();
        assertEquals(series.size(), basis.count());
        assertEquals(1, basis.repeated());
        assertEquals(0, basis.outliers());
        assertEquals(List.of(new Gap(60 * DAY, 160 * DAY)), basis.gaps());
        assertEquals(100, basis.gaps().getFirst().days());
        assertEquals(160 * DAY, basis.trendFrom());
        assertEquals(21, basis.trendCount());
        assertEquals(21, basis.line().size());
        assertEquals(basis.smoothed(), basis.line().getLast().value());
        assertEquals(94.6, basis.baseline(), 0.3);
        assertEquals(200 * DAY, basis.last().second());
    }
}
