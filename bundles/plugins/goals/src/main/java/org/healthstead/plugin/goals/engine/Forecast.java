// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/**
 * Where the trend leads to at the due date, if it goes on.
 *
 * @param from second of the last measurement
 * @param due second of the due date
 * @param start value of the trend at the last measurement
 * @param value of the trend at the due date
 * @param low lower end of the interval at the due date
 * @param high upper end of the interval at the due date
 * @param lowStart lower end of the interval at the last measurement
 * @param highStart upper end of the interval at the last measurement
 */
public record Forecast(
        long from, long due, double start, double value, double low, double high, double lowStart, double highStart) {

    /** What the interval says about a target. */
    public enum Outlook {
        /** All of it is within. */
        WITHIN,
        /** Some of it is within. */
        OPEN,
        /** None of it is within. */
        OUTSIDE
    }

    /** What it says about a target. */
    public Outlook outlook(Aim aim) {
        if (aim.holds(low) && aim.holds(high)) {
            return Outlook.WITHIN;
        }
        return low > aim.high() || high < aim.low() ? Outlook.OUTSIDE : Outlook.OPEN;
    }
}
