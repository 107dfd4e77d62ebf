// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.SkipRule;
import org.healthstead.plugin.immunizations.schedule.SkipRule.AgeCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.Condition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.ConditionSet;
import org.healthstead.plugin.immunizations.schedule.SkipRule.CountCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.IntervalCondition;
import org.healthstead.plugin.immunizations.schedule.SkipRule.SeriesCondition;

/**
 * Section 6.2, evaluate conditional skip; sections 7.1 and 7.6 ask the same.
 *
 * @param run the series
 * @param judged the dose that is judged; null when a dose is forecast
 * @param reference CONDSKIP-2: the date of the dose, the assessment date or the earliest date
 */
record SkipDecision(SeriesRun run, GivenDose judged, LocalDate reference) {

    /** Table 6-11 for each conditional skip of the step; one is enough. */
    boolean skips() {
        for (SkipRule rule : run.target().dose().skips()) {
            if ((judged != null ? rule.evaluation() : rule.forecast()) && met(rule)) {
                return true;
            }
        }
        return false;
    }

    /** Table 6-11, with the sets that are in force (RELEVANT-1, RELEVANT-2). */
    private boolean met(SkipRule rule) {
        int met = 0;
        int asked = 0;
        for (ConditionSet set : rule.sets()) {
            if (set.force().covers(anchor())) {
                asked++;
                met += met(set) ? 1 : 0;
            }
        }
        return met > 0 && (!rule.all() || met == asked);
    }

    private LocalDate anchor() {
        return judged != null ? judged.date() : run.situation().today();
    }

    /** Table 6-10. */
    private boolean met(ConditionSet set) {
        for (Condition condition : set.conditions()) {
            if (met(condition) != set.all()) {
                return !set.all();
            }
        }
        return set.all();
    }

    private boolean met(Condition condition) {
        Situation situation = run.situation();
        return switch (condition) {
            case AgeCondition age -> age.ages().covers(situation.birth(), reference);
            case SeriesCondition series -> series.groups().stream().anyMatch(run::groupComplete);
            case IntervalCondition interval -> met(interval);
            case CountCondition count -> met(count);
        };
    }

    /** Table 6-8 with CALCDTSKIP-5: from the dose before. */
    private boolean met(IntervalCondition condition) {
        List<DoseEvaluation> before = run.evaluations();
        return !before.isEmpty()
                && !reference.isBefore(
                        condition.interval().after(before.getLast().dose().date()));
    }

    /** Table 6-9. */
    private boolean met(CountCondition condition) {
        int number = number(condition);
        return switch (condition.comparison()) {
            case MORE -> number > condition.count();
            case EQUAL -> number == condition.count();
            case LESS -> number < condition.count();
        };
    }

    /**
     * CONDSKIP-1. Without a list of vaccines every dose of the antigen counts, as the glossary has it ("any vaccine
     * valid for the antigen"). Only doses before the judged one are there to be counted.
     */
    private int number(CountCondition condition) {
        Situation situation = run.situation();
        List<GivenDose> doses = condition.vaccines().isEmpty()
                ? situation.history().of(run.series().antigen())
                : situation.history().all();
        int number = 0;
        for (GivenDose dose : doses) {
            if (dose == judged) {
                break;
            }
            if (counts(condition, dose, situation)) {
                number++;
            }
        }
        return number;
    }

    private boolean counts(CountCondition condition, GivenDose dose, Situation situation) {
        return (condition.vaccines().isEmpty() || condition.vaccines().contains(dose.cvx()))
                && condition.ages().covers(situation.birth(), dose.date())
                && condition.dates().coversBeforeEnd(dose.date())
                && (!condition.validOnly() || run.statusOf(dose) == DoseStatus.VALID);
    }
}
