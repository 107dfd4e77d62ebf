// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingTest {

    /** The recurrence as it is stated, in more words. */
    private static double[] stated(double[] days, double[] values) {
        double[] smooth = new double[values.length];
        smooth[0] = values[0];
        for (int i = 1; i < values.length; i++) {
            double a = 1 - Math.exp(-(days[i] - days[i - 1]) / 7);
            smooth[i] = a * values[i] + (1 - a) * smooth[i - 1];
        }
        return smooth;
    }

    @Test
    void equalsTheStatedRecurrence() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(400);
            double[] days = new double[n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                days[i] = i == 0 ? 0 : days[i - 1] + random.nextDouble() * (i % 11 == 0 ? 100 : 2);
                values[i] = 80 + random.nextGaussian();
            }
            assertArrayEquals(stated(days, values), Smoothing.of(days, values), 1e-12, "seed " + seed);
        }
    }

    @Test
    void aWeekForgetsAllBut37Percent() {
        double[] smooth = Smoothing.of(new double[] {0, 7}, new double[] {100, 0});
        assertEquals(100 * Math.exp(-1), smooth[1], 1e-12);
    }

    @Test
    void theSecondOfTwoAtOneTimeChangesNothing() {
        assertEquals(1, Smoothing.of(new double[] {3, 3}, new double[] {1, 9})[1]);
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(0, Smoothing.of(new double[0], new double[0]).length);
    }
}
