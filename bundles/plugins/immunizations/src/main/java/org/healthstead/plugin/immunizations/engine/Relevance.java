// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.Antigen;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Indication;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;
import org.healthstead.plugin.immunizations.schedule.Span;

/**
 * Chapter 5: which series are relevant for a patient.
 *
 * @param situation of the patient
 */
record Relevance(Situation situation) {

    List<AntigenSeries> relevant(Antigen antigen) {
        List<AntigenSeries> relevant = new ArrayList<>();
        for (AntigenSeries series : antigen.series()) {
            if (relevant(series)) {
                relevant.add(series);
            }
        }
        return relevant;
    }

    /** Table 5-5; a series that requires no gender is for everyone (Table 5-2). */
    private boolean relevant(AntigenSeries series) {
        boolean gender = series.genders().isEmpty()
                || series.genders().contains(situation.patient().gender());
        return gender && (series.type() != SeriesType.RISK || indicated(series));
    }

    private boolean indicated(AntigenSeries series) {
        if (!situation.observations().isEmpty()) {
            for (Indication indication : series.indications()) {
                if (applies(indication)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Table 5-4 with CALCDTIND-1 and CALCDTIND-2. */
    private boolean applies(Indication indication) {
        return situation.observations().containsKey(indication.observation())
                && indication.ages().covers(situation.birth(), situation.today());
    }

    /**
     * Whether a patient is old enough to begin a series. The glossary defines the minimum age to start and the data has
     * it, but no rule of version 4.6 uses it. We read it so: a series whose age has not come is not relevant, unless a
     * dose counts for it already.
     */
    boolean mayHaveBegun(SeriesRun run) {
        Span from = run.series().choice().startAges().from();
        LocalDate begin = from == null ? null : from.after(situation.birth());
        return begin == null || !situation.today().isBefore(begin) || run.count(Target.Status.SATISFIED) > 0;
    }
}
