// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.Antigen;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.IntervalRule;

/** What may be so about a person that changes what a schedule recommends. */
public final class Reasons {

    private Reasons() {}

    /** Every observation by which the schedule decides anything, by its title. */
    public static List<Observation> of(KnowledgeBase base) {
        Set<String> codes = new HashSet<>();
        for (Antigen antigen : base.antigens()) {
            codes.addAll(antigen.immuneBy());
            antigen.immuneByBirth().forEach(birth -> codes.addAll(birth.except()));
            antigen.contraindications().forEach(one -> codes.add(one.observation()));
            antigen.series().forEach(series -> add(series, codes));
        }
        return codes.stream()
                .map(base.observations()::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Observation::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static void add(AntigenSeries series, Set<String> codes) {
        series.indications().forEach(indication -> codes.add(indication.observation()));
        for (SeriesDose dose : series.doses()) {
            for (IntervalRule interval : dose.intervals()) {
                if (interval.from().observation() != null) {
                    codes.add(interval.from().observation());
                }
            }
        }
    }
}
