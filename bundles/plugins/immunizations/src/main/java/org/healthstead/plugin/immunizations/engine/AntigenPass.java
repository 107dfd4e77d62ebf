// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.plugin.immunizations.schedule.Antigen;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;

/** Sections 4.3 to 4.5 for one antigen: relevant series, their evaluation and forecast, the best of them. */
final class AntigenPass {

    private final List<SeriesResult> results;
    private boolean askedFacts;

    AntigenPass(Situation situation, Antigen antigen) {
        List<Candidate> relevant = new ArrayList<>();
        Relevance relevance = new Relevance(situation);
        NeedCheck need = NeedCheck.of(situation, antigen);
        for (AntigenSeries series : relevance.relevant(antigen)) {
            SeriesRun run = new SeriesRun(situation, series);
            new DoseJudge(run).judgeAll();
            if (relevance.mayHaveBegun(run)) {
                relevant.add(new Candidate(run, new SeriesForecast(run, need).forecast()));
            }
            askedFacts |= run.askedFacts();
        }
        Set<Candidate> best = new HashSet<>(new BestSeries(relevant).best());
        results = new ArrayList<>();
        for (Candidate candidate : relevant) {
            results.add(best.contains(candidate) ? asBest(candidate.result()) : candidate.result());
        }
    }

    /** In the order of the file. */
    List<SeriesResult> results() {
        return results;
    }

    /** Whether a pass with other facts could come to another result. */
    boolean askedFacts() {
        return askedFacts;
    }

    private static SeriesResult asBest(SeriesResult result) {
        List<Finding> why = new ArrayList<>(result.why());
        why.add(Finding.of("Table 8-14", "best-series"));
        return new SeriesResult(
                result.series(),
                result.status(),
                result.reason(),
                result.dates(),
                result.doseNumber(),
                result.vaccines(),
                result.overridden(),
                true,
                result.doses(),
                List.copyOf(why));
    }
}
