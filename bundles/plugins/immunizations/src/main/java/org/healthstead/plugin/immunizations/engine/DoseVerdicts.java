// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;

/**
 * What each dose counts for. The specification judges a dose for each series. To a person a dose is valid when one of
 * the best series accepts it, because then it need not be repeated.
 *
 * @param results of all series
 */
record DoseVerdicts(List<SeriesResult> results) {

    private record Verdict(SeriesResult series, DoseEvaluation evaluation) {}

    /** One for each group that has an antigen of the dose. */
    List<DoseResult> byGroup(KnowledgeBase base, History history) {
        List<DoseResult> all = new ArrayList<>();
        for (GivenDose dose : history.all()) {
            for (VaccineGroup group : base.groups()) {
                for (String antigen : group.antigens()) {
                    if (history.of(antigen).contains(dose)) {
                        all.add(verdict(dose, group));
                        break;
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private DoseResult verdict(GivenDose dose, VaccineGroup group) {
        Verdict best = best(dose, group.antigens());
        return best == null
                ? new DoseResult(dose, group.name(), null, List.of(), null, null)
                : new DoseResult(
                        dose,
                        group.name(),
                        best.evaluation().status(),
                        best.evaluation().reasons(),
                        best.evaluation(),
                        best.series().series().name());
    }

    /** For conflicts in the next pass: what each dose counts for in any of its antigens. */
    Map<GivenDose, DoseStatus> statuses(History history) {
        Map<GivenDose, DoseStatus> statuses = new java.util.IdentityHashMap<>();
        for (GivenDose dose : history.all()) {
            Verdict best = best(dose, null);
            if (best != null) {
                statuses.put(dose, best.evaluation().status());
            }
        }
        return statuses;
    }

    /** Of the best series; null when none judged the dose. */
    private Verdict best(GivenDose dose, List<String> antigens) {
        Verdict best = null;
        for (SeriesResult result : results) {
            if (result.best()
                    && (antigens == null || antigens.contains(result.series().antigen()))) {
                best = better(best, dose, result);
            }
        }
        return best;
    }

    private static Verdict better(Verdict best, GivenDose dose, SeriesResult result) {
        for (DoseEvaluation evaluation : result.doses()) {
            if (evaluation.dose() == dose
                    && (best == null
                            || evaluation.status().compareTo(best.evaluation().status()) < 0)) {
                return new Verdict(result, evaluation);
            }
        }
        return best;
    }
}
