// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import java.time.LocalDate;
import org.healthstead.plugin.immunizations.engine.ForecastDates;
import org.healthstead.plugin.immunizations.engine.ForecastReason;
import org.healthstead.plugin.immunizations.engine.GroupForecast;
import org.healthstead.plugin.immunizations.schedule.DateRange;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;

/** How a person stands with a vaccine group on a day, in the order of a page. */
public enum Standing {
    /** The past due date is over. */
    OVERDUE,
    /** The recommended date has come. */
    DUE,
    /** A dose counts already, but is recommended later. */
    POSSIBLE,
    /** A dose does not count yet. */
    LATER,
    /** The season that the schedule knows is over; it says nothing about the next one. */
    UNKNOWN,
    /** Something speaks against it. */
    CONTRAINDICATED,
    /** Nothing is missing. */
    COMPLETE,
    IMMUNE,
    /** Too old for it, or not recommended. */
    NOT_NEEDED;

    /** @param today the day of the forecast */
    static Standing of(GroupForecast forecast, LocalDate today) {
        return switch (forecast.status()) {
            case NOT_COMPLETE -> open(forecast.dates(), today);
            case COMPLETE -> isOfPastSeason(forecast, today) ? UNKNOWN : COMPLETE;
            case IMMUNE -> IMMUNE;
            case CONTRAINDICATED -> CONTRAINDICATED;
            case AGED_OUT -> NOT_NEEDED;
            case NOT_RECOMMENDED -> forecast.reasons().contains(ForecastReason.SEASON_OVER) ? UNKNOWN : NOT_NEEDED;
        };
    }

    /** Complete for a season, which is over by now: who had the dose of last winter needs the one of this winter. */
    private static boolean isOfPastSeason(GroupForecast forecast, LocalDate today) {
        return forecast.basis().stream()
                .flatMap(result -> result.series().doses().stream())
                .map(SeriesDose::season)
                .anyMatch(season -> season != null && isOver(season, today));
    }

    /** CDC gives the season of a vaccine that is renewed each year either both ends or only a beginning. */
    private static boolean isOver(DateRange season, LocalDate today) {
        return season.to() != null
                ? today.isAfter(season.to())
                : season.from() != null && !today.isBefore(season.from().plusYears(1));
    }

    private static Standing open(ForecastDates dates, LocalDate today) {
        if (dates.pastDue() != null && today.isAfter(dates.pastDue())) {
            return OVERDUE;
        }
        if (dates.recommended() != null && !today.isBefore(dates.recommended())) {
            return DUE;
        }
        return dates.earliest() != null && !today.isBefore(dates.earliest()) ? POSSIBLE : LATER;
    }

    /** Whether a dose is missing, now or later. */
    public boolean isOpen() {
        return compareTo(LATER) <= 0;
    }

    /** Whether somebody should see to it now. */
    public boolean isPressing() {
        return this == OVERDUE || this == DUE;
    }
}
