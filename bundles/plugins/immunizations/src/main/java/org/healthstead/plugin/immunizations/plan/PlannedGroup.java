// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.engine.GroupForecast;

/**
 * What a schedule says of one vaccine group.
 *
 * @param forecast the one that leads
 * @param others further forecasts for the same group, such as the one for everybody beside one for people at risk
 * @param doses what the doses that were given count for in this group, the earliest first
 */
public record PlannedGroup(
        GroupForecast forecast, Standing standing, List<GroupForecast> others, List<DoseResult> doses) {

    public PlannedGroup {
        others = List.copyOf(others);
        doses = List.copyOf(doses);
    }

    /** The schedule's name of the group. */
    public String name() {
        return forecast.group();
    }

    /** The day on which the next dose should be given; empty when none is planned. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(forecast.dates().recommended())
                .or(() -> Optional.ofNullable(forecast.dates().earliest()));
    }
}
