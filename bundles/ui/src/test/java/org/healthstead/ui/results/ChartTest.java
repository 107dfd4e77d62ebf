// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static SeriesPoint point(long time, String number, Judgement judgement) {
        return SeriesPoint.of(new EntryId(new UUID(1, time)), 0)
                .series("s")
                .date(Optional.of("2020"), time, time, time)
                .number(
                        new Quantity(number, Optional.empty(), Optional.of("x"), Optional.empty(), Optional.empty()),
                        Optional.empty())
                .judged(Optional.empty(), judgement)
                .build();
    }

    private static ChartPoint drawn(long time, double value) {
        return new ChartPoint(
                point(time, Double.toString(value), Judgement.NONE),
                time,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @Test
    void aThinnedSeriesKeepsItsExtremesItsEndsAndWhatNeedsALook() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<SeriesPoint> newestFirst = new ArrayList<>();
        for (int i = 20_000; i > 0; i--) {
            newestFirst.add(point(i * 3_600L, Integer.toString(random.nextInt(1_000)), Judgement.NORMAL));
        }
        int grave = 5_000 + random.nextInt(10_000);
        newestFirst.set(grave, point(newestFirst.get(grave).instant(), "500", Judgement.CRITICAL));
        ChartPoints points = ChartPoints.of(
                newestFirst,
                SeriesUnits.of(newestFirst, Optional.empty(), List.of()).scale(Optional.empty()),
                Lifetime.of(Optional.empty()));
        assertEquals(20_000, points.comparable());
        assertTrue(points.drawn().size() <= ChartPoints.MOST, () -> "seed " + seed);
        double most = newestFirst.stream()
                .mapToDouble(each -> each.quantity().orElseThrow().value().doubleValue())
                .max()
                .orElseThrow();
        assertTrue(points.drawn().stream().anyMatch(each -> each.value() == most), () -> "seed " + seed);
        assertTrue(points.drawn().stream().anyMatch(ChartPoint::needsLook), () -> "seed " + seed);
        assertEquals(newestFirst.getFirst(), points.drawn().getLast().point());
        assertEquals(newestFirst.getLast(), points.drawn().getFirst().point());
    }

    @Test
    void axesHaveRoundNumbersAroundTheValues() {
        ChartAxes axes = new ChartAxes(List.of(drawn(0, 103), drawn(1_000_000, 176)));
        assertEquals(
                List.of("120", "140", "160", "180"),
                axes.values().stream().map(BigDecimal::toPlainString).toList());
        assertTrue(axes.y(176) > 0 && axes.y(176) < axes.y(103) && axes.y(103) < 1);
        assertTrue(axes.x(0) > 0 && axes.x(0) < axes.x(1_000_000) && axes.x(1_000_000) < 1);
    }

    @Test
    void equalValuesAndOneInstantStillHaveAxes() {
        for (double value : new double[] {0, 5, -3, 1e-9, 1e12}) {
            ChartAxes axes = new ChartAxes(List.of(drawn(7, value), drawn(7, value)));
            assertTrue(axes.values().size() >= 2 && axes.values().size() <= 12, () -> value + ": " + axes.values());
            assertTrue(axes.y(value) >= 0 && axes.y(value) <= 1, () -> "" + value);
            assertTrue(axes.x(7) > 0 && axes.x(7) < 1);
            assertTrue(axes.dates().size() <= 16);
        }
    }

    @Test
    void negativeValuesAreNotCutAtZero() {
        ChartAxes axes = new ChartAxes(List.of(drawn(0, -4), drawn(1_000_000, 3)));
        assertTrue(axes.y(-4) < 1 && axes.y(-4) > axes.y(3));
    }

    @Test
    void aBoundFarAwayDoesNotFlattenTheLine() {
        ChartPoint far = new ChartPoint(
                point(5, "10", Judgement.NORMAL), 5, 10, OptionalDouble.empty(), OptionalDouble.of(10_000));
        ChartAxes axes = new ChartAxes(List.of(drawn(0, 8), far));
        assertTrue(axes.y(8) - axes.y(10) > 0.2);
    }
}
