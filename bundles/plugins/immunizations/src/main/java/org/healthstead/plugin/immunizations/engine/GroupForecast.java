// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;

/**
 * Chapter 9: what a patient needs of a vaccine group. A patient at risk may have several for the same group.
 *
 * @param group name of the vaccine group
 * @param seriesGroup number of the series group
 * @param type whether the forecast is for everyone or for people at risk
 * @param doseNumber FORECASTDN-2; 0 when no dose is forecast
 * @param vaccines FORECASTVG-9: CVX codes
 * @param antigens FORECASTVG-8: antigens that need a dose
 * @param reasons FORECASTVG-7
 * @param basis the best series that were merged
 */
public record GroupForecast(
        String group,
        int seriesGroup,
        SeriesType type,
        SeriesStatus status,
        Set<ForecastReason> reasons,
        ForecastDates dates,
        int doseNumber,
        List<String> vaccines,
        List<String> antigens,
        List<SeriesResult> basis,
        List<Finding> why) {}
