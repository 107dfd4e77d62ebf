// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.IntervalRule;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.Reference;
import org.healthstead.plugin.immunizations.schedule.Span;

/**
 * Where the intervals of a step begin, and whether a dose keeps them.
 *
 * @param run the series
 * @param judged the dose that is judged; null when a dose is forecast
 */
record IntervalCheck(SeriesRun run, GivenDose judged) {

    /**
     * Where an interval begins.
     *
     * @param dose id of the dose from which is counted; null for an observation
     */
    record Beginning(LocalDate date, String dose) {

        static Beginning of(GivenDose dose) {
            return new Beginning(dose.date(), dose.id());
        }
    }

    /** CALCDTINT-1, -2, -8 and -9: null when there is nothing from which to count. */
    Beginning reference(Reference reference) {
        if (reference.previousDose()) {
            return previous();
        }
        if (reference.targetDose() > 0) {
            return satisfied(reference.targetDose());
        }
        if (reference.observation() != null) {
            ActiveObservation observation = run.situation().observations().get(reference.observation());
            return observation == null || observation.date() == null ? null : new Beginning(observation.date(), null);
        }
        return mostRecent(reference);
    }

    /** CALCDTINT-1: the dose before that is valid or not valid, and not inadvertent. */
    private Beginning previous() {
        List<DoseEvaluation> before = run.evaluations();
        for (int i = before.size() - 1; i >= 0; i--) {
            DoseEvaluation evaluation = before.get(i);
            boolean judgedSo = evaluation.status() == DoseStatus.VALID || evaluation.status() == DoseStatus.NOT_VALID;
            if (judgedSo && !evaluation.inadvertent()) {
                return Beginning.of(evaluation.dose());
            }
        }
        return null;
    }

    /** CALCDTINT-2: the dose that satisfied a step. */
    private Beginning satisfied(int number) {
        for (Target target : run.targets()) {
            if (target.dose().number() == number && target.satisfiedBy() != null) {
                return Beginning.of(target.satisfiedBy());
            }
        }
        return null;
    }

    /** CALCDTINT-8: the most recent dose of some vaccines, even of another antigen, that is not inadvertent. */
    private Beginning mostRecent(Reference reference) {
        Beginning latest = null;
        for (GivenDose dose : run.situation().history().all()) {
            if (dose == judged) {
                break;
            }
            if (reference.vaccines().contains(dose.cvx())) {
                DoseEvaluation own = run.evaluationOf(dose);
                latest = own != null && own.inadvertent() ? latest : Beginning.of(dose);
            }
        }
        return latest;
    }

    /** Section 6.5, Table 6-18: whether all preferable intervals are kept. */
    boolean preferable(List<DoseReason> reasons, List<Finding> why) {
        List<DoseReason> found = new ArrayList<>();
        boolean kept = true;
        for (IntervalRule rule : run.target().dose().intervals()) {
            Beginning from = rule.force().covers(judged.date()) ? reference(rule.from()) : null;
            if (from == null) {
                continue;
            }
            if (before(rule.absoluteMinimum(), from)) {
                kept = false;
                why.add(Finding.of(
                        "Table 6-18", "too-soon", judged, rule.absoluteMinimum().after(from.date())));
            } else if (before(rule.minimum(), from)) {
                found.add(DoseReason.GRACE_PERIOD);
                why.add(Finding.of(
                        "Table 6-18", "grace-period", judged, rule.minimum().after(from.date())));
            } else if (rule.minimum() != null) {
                why.add(Finding.of("Table 6-18", "kept", judged, rule.minimum().after(from.date())));
            }
        }
        if (kept) {
            reasons.addAll(found);
        }
        return kept;
    }

    /** Section 6.6, Table 6-21: whether there are allowable intervals and all are kept. */
    boolean allowable(List<Finding> why) {
        boolean any = false;
        for (IntervalRule rule : run.target().dose().allowableIntervals()) {
            if (!rule.force().covers(judged.date())) {
                continue;
            }
            any = true;
            Beginning from = reference(rule.from());
            if (from != null && before(rule.absoluteMinimum(), from)) {
                why.add(Finding.of(
                        "Table 6-21", "too-soon", judged, rule.absoluteMinimum().after(from.date())));
                return false;
            }
        }
        if (any) {
            why.add(Finding.of("Table 6-21", "allowable-interval", judged, judged.date()));
        }
        return any;
    }

    /** CALCDTINT-3 and CALCDTINT-4: the assumed value of an empty interval is in the past. */
    private boolean before(Span interval, Beginning from) {
        return interval != null && judged.date().isBefore(interval.after(from.date()));
    }
}
