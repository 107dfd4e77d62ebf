// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;

/** Chapter 8: the best series of an antigen, at most one for each series group. */
final class BestSeries {

    private final Map<Integer, Candidate> prioritized = new TreeMap<>();

    BestSeries(Collection<Candidate> relevant) {
        Map<Integer, List<Candidate>> groups = new TreeMap<>();
        for (Candidate candidate : relevant) {
            groups.computeIfAbsent(candidate.series().choice().group(), group -> new ArrayList<>())
                    .add(candidate);
        }
        groups.forEach((group, candidates) -> {
            Candidate candidate = new GroupChoice(candidates).prioritized();
            if (candidate != null) {
                prioritized.put(group, candidate);
            }
        });
    }

    /** Table 8-14. */
    List<Candidate> best() {
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : prioritized.values()) {
            if (best(candidate)) {
                best.add(candidate);
            }
        }
        return best;
    }

    private boolean best(Candidate candidate) {
        if (candidate.complete()) {
            return true;
        }
        if (equivalent(candidate).stream().anyMatch(Candidate::complete) || candidate.is(SeriesType.EVALUATION_ONLY)) {
            return false;
        }
        return candidate.is(SeriesType.RISK)
                || equivalent(candidate).stream().noneMatch(other -> other.is(SeriesType.RISK));
    }

    private List<Candidate> equivalent(Candidate candidate) {
        List<Candidate> others = new ArrayList<>();
        for (int group : candidate.series().choice().equivalentGroups()) {
            if (prioritized.containsKey(group)) {
                others.add(prioritized.get(group));
            }
        }
        return others;
    }
}
