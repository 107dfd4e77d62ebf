// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;

/**
 * Everything that the schedule says about a patient.
 *
 * @param groups forecasts of all vaccine groups that have a best series
 * @param doses one for each dose and vaccine group that it counts for
 * @param series all relevant series
 * @param unknown doses whose vaccine the schedule does not know; they count for nothing
 */
public record Result(
        List<GroupForecast> groups, List<DoseResult> doses, List<SeriesResult> series, List<GivenDose> unknown) {}
