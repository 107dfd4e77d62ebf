// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;

/**
 * How a patient stands with one relevant series.
 *
 * @param doseNumber FORECASTDN-1: the number of the dose that is forecast; 0 when none is
 * @param vaccines FORECASTRECVAC-1: CVX codes of the vaccines that are named for it
 * @param overridden FORECASTPRIORITY-1: whether all intervals of the dose have priority
 * @param best chapter 8: whether this series is one that protects the patient
 * @param doses every dose of the antigen
 */
public record SeriesResult(
        AntigenSeries series,
        SeriesStatus status,
        ForecastReason reason,
        ForecastDates dates,
        int doseNumber,
        List<String> vaccines,
        boolean overridden,
        boolean best,
        List<DoseEvaluation> doses,
        List<Finding> why) {}
