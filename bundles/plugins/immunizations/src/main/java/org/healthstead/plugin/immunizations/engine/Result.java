// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;

/**
 * Everything that the schedule says about a patient.
 *
 * @param groups forecasts of all vaccine groups that have a best series
 * @param doses one for each dose and vaccine group that it counts for
 * @param series all relevant series
 * @param unknown doses whose vaccine the schedule does not know; they count for nothing
 */
public record Result(
        List<GroupForecast> groups, List<DoseResult> doses, List<SeriesResult> series, List<GivenDose> unknown) {

    private static final Set<SeriesStatus> OVER = EnumSet.of(SeriesStatus.AGED_OUT, SeriesStatus.NOT_RECOMMENDED);

    private static final Comparator<GroupForecast> LEADING = Comparator.comparing(
                    (GroupForecast forecast) -> OVER.contains(forecast.status()))
            .thenComparing(forecast -> forecast.type() != SeriesType.RISK)
            .thenComparing(GroupForecast::status);

    /**
     * The forecast that comes first when a vaccine group has several. One whose time is over comes last; of the others
     * one for people at risk comes first, and of equals the one that still needs something.
     *
     * @return empty when the schedule has nothing for the patient in this group
     */
    public Optional<GroupForecast> leading(String group) {
        return groups.stream()
                .filter(forecast -> forecast.group().equals(group))
                .min(LEADING);
    }
}
