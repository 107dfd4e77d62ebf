// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.AgeRule;
import org.healthstead.plugin.immunizations.schedule.Span;

/**
 * Chapter 6: holds the doses of an antigen against the steps of a series.
 *
 * @param run the series, which is changed
 */
record DoseJudge(SeriesRun run) {

    /** Figure 4-6 for all doses. */
    void judgeAll() {
        for (GivenDose dose : run.situation().history().of(run.series().antigen())) {
            run.add(judge(dose));
        }
    }

    private DoseEvaluation judge(GivenDose dose) {
        while (run.target() != null && !dose.spoiled() && new SkipDecision(run, dose, dose.date()).skips()) {
            run.skip(Finding.of("Table 6-11", "skipped-at-dose", dose, dose.date()));
        }
        Target target = run.target();
        if (target == null) {
            Finding finding = Finding.of("Figure 4-6", "series-complete", dose, dose.date());
            return new DoseEvaluation(
                    dose, 0, DoseStatus.EXTRANEOUS, List.of(DoseReason.SERIES_COMPLETE), List.of(finding));
        }
        Judgement judgement = new Judgement(dose, target);
        DoseStatus status = judgement.status();
        if (status == DoseStatus.VALID) {
            run.satisfy(dose);
        }
        return new DoseEvaluation(
                dose, target.dose().number(), status, List.copyOf(judgement.reasons), List.copyOf(judgement.why));
    }

    /** One dose against one step. */
    private final class Judgement {

        private final GivenDose dose;
        private final Target target;
        private final List<DoseReason> reasons = new ArrayList<>();
        private final List<Finding> why = new ArrayList<>();

        Judgement(GivenDose dose, Target target) {
            this.dose = dose;
            this.target = target;
        }

        /** The steps of Table 6-1 in order. */
        DoseStatus status() {
            if (dose.spoiled()) {
                reasons.add(DoseReason.SPOILED);
                why.add(Finding.of("Table 6-3", "spoiled", dose, dose.date()));
                return DoseStatus.SUB_STANDARD;
            }
            if (target.dose().inadvertent().contains(dose.cvx())) {
                reasons.add(DoseReason.INADVERTENT);
                why.add(Finding.of("Table 6-13", "inadvertent", dose, dose.date()));
                return DoseStatus.NOT_VALID;
            }
            DoseStatus byAge = age();
            return byAge == DoseStatus.EXTRANEOUS ? byAge : satisfied(byAge);
        }

        /** Table 6-31; all conditions are asked, so that every reason is known. */
        private DoseStatus satisfied(DoseStatus byAge) {
            IntervalCheck intervals = new IntervalCheck(run, dose);
            boolean kept = intervals.preferable(reasons, why) || intervals.allowable(why);
            if (!kept) {
                reasons.add(DoseReason.TOO_SOON);
            }
            boolean impacted = new ConflictCheck(run).impacted(dose, why);
            if (impacted) {
                reasons.add(DoseReason.VACCINE_CONFLICT);
            }
            boolean suitable = new VaccineCheck(run.situation().patient(), target.dose(), dose).suitable(reasons, why);
            boolean valid = byAge == DoseStatus.VALID && kept && !impacted && suitable;
            why.add(Finding.of("Table 6-31", valid ? "satisfied" : "not-satisfied", dose, dose.date()));
            return valid ? DoseStatus.VALID : DoseStatus.NOT_VALID;
        }

        /** Section 6.4, Table 6-15. */
        private DoseStatus age() {
            for (AgeRule rule : target.dose().ages()) {
                if (rule.force().covers(dose.date())) {
                    return age(rule);
                }
            }
            return DoseStatus.VALID;
        }

        private DoseStatus age(AgeRule rule) {
            if (before(rule.absoluteMinimum())) {
                return found(DoseReason.TOO_YOUNG, "too-young", rule.absoluteMinimum(), DoseStatus.NOT_VALID);
            }
            if (rule.maximum() != null && !before(rule.maximum())) {
                return found(DoseReason.TOO_OLD, "too-old", rule.maximum(), DoseStatus.EXTRANEOUS);
            }
            if (before(rule.minimum())) {
                return found(DoseReason.GRACE_PERIOD, "grace-period", rule.minimum(), DoseStatus.VALID);
            }
            return DoseStatus.VALID;
        }

        private DoseStatus found(DoseReason reason, String outcome, Span age, DoseStatus status) {
            reasons.add(reason);
            why.add(Finding.of("Table 6-15", outcome, dose, birthday(age)));
            return status;
        }

        /** CALCDTAGE-1, -4 and -5; the assumed value of an empty minimum is in the past. */
        private boolean before(Span age) {
            return age != null && dose.date().isBefore(birthday(age));
        }

        private LocalDate birthday(Span age) {
            return age.after(run.situation().birth());
        }
    }
}
