// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthPoint;

/**
 * Where ages and values stand in a drawing. The curves decide how high it is: a value far away from them would flatten
 * them all, and is drawn at the edge.
 */
final class GrowthAxes {

    private static final int VALUE_STEPS = 5;
    private static final double AROUND = 0.04;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int INFANT_STEP = 6;

    /** The part of the width that is left for the numbers of the values. */
    private static final double VALUES = 0.08;

    /** The part of the width that is left for the names of the curves. */
    private static final double NAMES = 0.08;

    private final GrowthCurves chart;
    private final double low;
    private final double high;
    private final double step;

    GrowthAxes(GrowthCurves chart) {
        this.chart = chart;
        double least = chart.curves().firstEntry().getValue().stream()
                .mapToDouble(GrowthPoint::value)
                .min()
                .orElseThrow();
        double most = chart.curves().lastEntry().getValue().stream()
                .mapToDouble(GrowthPoint::value)
                .max()
                .orElseThrow();
        double around = (most - least) * AROUND;
        step = round((most - least) / VALUE_STEPS);
        low = Math.max(0, Math.floor((least - around) / step) * step);
        high = Math.ceil((most + around) / step) * step;
    }

    /** 1, 2 or 5 with zeros, not less than the number. */
    private static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        double digit = number / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }

    /** 0 at the left, 1 at the right. */
    double x(double months) {
        double part = (months - chart.from()) / (chart.until() - chart.from());
        return VALUES + part * (1 - VALUES - NAMES);
    }

    /** 0 at the top, 1 at the bottom; at an edge for what lies beyond. */
    double y(double value) {
        return Math.clamp((high - value) / (high - low), 0.0, 1.0);
    }

    boolean shows(double value) {
        return value >= low && value <= high;
    }

    /** Where lines are drawn across, without the one at the bottom. */
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 1; low + i * step < high + step / 2; i++) {
            values.add(BigDecimal.valueOf(low + i * step).stripTrailingZeros());
        }
        return values;
    }

    /** True when ages are written in years. */
    boolean isOfYears() {
        return chart.from() > 0;
    }

    /** An age as it is written below. */
    String age(int months) {
        return Integer.toString(isOfYears() ? months / MONTHS_OF_YEAR : months);
    }

    /** Ages that are written below, in months. */
    List<Integer> ages() {
        int first = (int) chart.from();
        int each = isOfYears() ? 2 * MONTHS_OF_YEAR : INFANT_STEP;
        List<Integer> ages = new ArrayList<>();
        for (int months = first; months <= chart.until(); months += each) {
            ages.add(months);
        }
        return ages;
    }
}
