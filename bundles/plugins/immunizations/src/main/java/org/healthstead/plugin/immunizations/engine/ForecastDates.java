// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;

/**
 * When the next dose should be given. Each may be null.
 *
 * @param earliest FORECASTDT-1: from then on a dose counts
 * @param recommended FORECASTDT-5: adjusted recommended date
 * @param pastDue FORECASTDT-6: adjusted past due date
 * @param latest FORECASTDT-4: the last day on which a dose makes sense
 */
public record ForecastDates(LocalDate earliest, LocalDate recommended, LocalDate pastDue, LocalDate latest) {

    /** For a series that needs no dose. */
    public static final ForecastDates NONE = new ForecastDates(null, null, null, null);

    /** The later of two dates, of which each may be missing. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
