// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;

/** A relevant series while it is worked through for one patient (Figure 4-6). */
final class SeriesRun {

    private final Situation situation;
    private final AntigenSeries series;
    private final List<Target> targets = new ArrayList<>();
    private final List<DoseEvaluation> evaluations = new ArrayList<>();
    private final List<Finding> why = new ArrayList<>();
    private int current;
    private boolean askedFacts;

    SeriesRun(Situation situation, AntigenSeries series) {
        this.situation = situation;
        this.series = series;
        for (SeriesDose dose : series.doses()) {
            targets.add(new Target(dose));
        }
    }

    Situation situation() {
        return situation;
    }

    AntigenSeries series() {
        return series;
    }

    /** The step that the next dose is held against; null when there is none. */
    Target target() {
        return current < targets.size() ? targets.get(current) : null;
    }

    /** Steps 5 and 6 of Figure 4-6: a recurring step begins again. */
    void satisfy(GivenDose dose) {
        Target target = target();
        target.satisfy(dose);
        current++;
        if (target.dose().recurring()) {
            targets.add(current, new Target(target.dose()));
        }
    }

    void skip(Finding finding) {
        target().skip();
        why.add(finding);
        current++;
    }

    void add(DoseEvaluation evaluation) {
        evaluations.add(evaluation);
    }

    void add(Finding finding) {
        why.add(finding);
    }

    List<Target> targets() {
        return targets;
    }

    /** Steps after the one that is forecast. */
    List<Target> later() {
        return current + 1 < targets.size() ? targets.subList(current + 1, targets.size()) : List.of();
    }

    /** What was said about doses so far, in their order. */
    List<DoseEvaluation> evaluations() {
        return evaluations;
    }

    /** Null when the series has not judged the dose. */
    DoseEvaluation evaluationOf(GivenDose dose) {
        for (DoseEvaluation evaluation : evaluations) {
            if (evaluation.dose() == dose) {
                return evaluation;
            }
        }
        return null;
    }

    /** In this series, else in the best series of an earlier pass; null when nobody knows. */
    DoseStatus statusOf(GivenDose dose) {
        DoseEvaluation own = evaluationOf(dose);
        if (own != null) {
            return own.status();
        }
        askedFacts = true;
        return situation.facts().statuses().get(dose);
    }

    /** Table 6-7: whether an earlier pass found a series group of this antigen complete. */
    boolean groupComplete(int group) {
        askedFacts = true;
        return situation.facts().complete().contains(new Facts.GroupKey(series.antigen(), group));
    }

    /** Whether other facts could have led to another result. */
    boolean askedFacts() {
        return askedFacts;
    }

    int count(Target.Status status) {
        int count = 0;
        for (Target target : targets) {
            count += target.status() == status ? 1 : 0;
        }
        return count;
    }

    List<Finding> why() {
        return why;
    }
}
