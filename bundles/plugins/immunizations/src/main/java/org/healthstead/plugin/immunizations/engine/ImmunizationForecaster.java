// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;

/**
 * The logic specification of CDC's "Clinical Decision Support for Immunization" (CDSi), version 4.6: which doses count,
 * and what is due when. A pure function; threads may share an instance.
 */
public final class ImmunizationForecaster {

    /** After so many passes the facts have settled in every schedule that makes sense. */
    private static final int MOST_PASSES = 4;

    private final KnowledgeBase base;

    /** Keeps the schedule. */
    public ImmunizationForecaster(KnowledgeBase base) {
        this.base = base;
    }

    /**
     * Judges all doses and plans the next ones.
     *
     * @param doses in any order; doses after the assessment date are judged too
     * @param observations in any order; of the same code the most recent counts (CALCDTINT-9)
     * @param today the assessment date
     */
    public Result forecast(
            Patient patient, List<GivenDose> doses, List<ActiveObservation> observations, LocalDate today) {
        Facts none = new Facts(Set.of(), Map.of());
        Situation situation =
                new Situation(base, patient, History.of(base, patient, doses), mostRecent(observations), today, none);
        AntigenPass[] passes = new AntigenPass[base.antigens().size()];
        boolean open = pass(situation, passes);
        for (int i = 1; open && i < MOST_PASSES; i++) {
            Facts facts = facts(situation, results(passes));
            if (facts.equals(situation.facts())) {
                break;
            }
            situation = situation.with(facts);
            open = pass(situation, passes);
        }
        List<SeriesResult> results = results(passes);
        return new Result(
                new GroupMerge(situation, results).forecasts(),
                new DoseVerdicts(results).byGroup(base, situation.history()),
                results,
                List.copyOf(situation.history().unknown()));
    }

    /** Works through antigens that the facts may have changed; says whether any asked for facts. */
    private boolean pass(Situation situation, AntigenPass[] passes) {
        boolean asked = false;
        for (int i = 0; i < passes.length; i++) {
            if (passes[i] == null || passes[i].askedFacts()) {
                passes[i] = new AntigenPass(situation, base.antigens().get(i));
            }
            asked |= passes[i].askedFacts();
        }
        return asked;
    }

    private static List<SeriesResult> results(AntigenPass[] passes) {
        List<SeriesResult> results = new ArrayList<>();
        for (AntigenPass pass : passes) {
            results.addAll(pass.results());
        }
        return List.copyOf(results);
    }

    private static Facts facts(Situation situation, List<SeriesResult> results) {
        Set<Facts.GroupKey> complete = new HashSet<>();
        for (SeriesResult result : results) {
            if (result.status() == SeriesStatus.COMPLETE) {
                complete.add(new Facts.GroupKey(
                        result.series().antigen(), result.series().choice().group()));
            }
        }
        return new Facts(complete, new DoseVerdicts(results).statuses(situation.history()));
    }

    private static Map<String, ActiveObservation> mostRecent(List<ActiveObservation> observations) {
        Map<String, ActiveObservation> byCode = new HashMap<>();
        Comparator<ActiveObservation> byDate =
                Comparator.comparing(ActiveObservation::date, Comparator.nullsFirst(Comparator.naturalOrder()));
        for (ActiveObservation observation : observations) {
            byCode.merge(
                    observation.code(), observation, (one, other) -> byDate.compare(one, other) >= 0 ? one : other);
        }
        return byCode;
    }
}
