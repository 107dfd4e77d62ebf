// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;

/**
 * Sections 8.1 to 8.7: the one prioritized series of a series group.
 *
 * @param relevant the relevant series of the group, in the order of the file
 */
record GroupChoice(List<Candidate> relevant) {

    /** Null when the group has none. */
    Candidate prioritized() {
        List<Candidate> scorable = filter(relevant, this::scorable);
        Candidate single = single(scorable);
        return single != null || scorable.isEmpty() ? single : scored(scorable);
    }

    /** SELECTSCORE-2. */
    private boolean scorable(Candidate candidate) {
        return candidateScorable(candidate)
                && switch (candidate.series().type()) {
                    case RISK -> highestPriority(candidate);
                    case STANDARD ->
                        candidate.begunInTime()
                                || !any(relevant, other -> other.validDoses() > 0)
                                        && !any(relevant, Candidate::byDefault);
                    case EVALUATION_ONLY -> candidate.complete();
                };
    }

    /** SELECTB-24. */
    private boolean candidateScorable(Candidate candidate) {
        return !candidate.is(SeriesStatus.CONTRAINDICATED)
                || !any(relevant, other -> !other.is(SeriesStatus.CONTRAINDICATED));
    }

    /**
     * A is the highest. A series that is aged out is not compared: it cannot protect any more, and the patient would
     * get no forecast at all.
     */
    private boolean highestPriority(Candidate candidate) {
        return !any(
                relevant,
                other -> other.is(SeriesType.RISK)
                        && !other.is(SeriesStatus.AGED_OUT)
                        && other.priority().compareTo(candidate.priority()) < 0);
    }

    /** Table 8-3; null when there is no single one. */
    private Candidate single(List<Candidate> scorable) {
        List<Candidate> defaults = filter(relevant, Candidate::byDefault);
        if (scorable.isEmpty()) {
            return defaults.size() == 1 ? defaults.getFirst() : null;
        }
        if (scorable.size() == 1) {
            return scorable.getFirst();
        }
        List<Candidate> complete = filter(scorable, Candidate::complete);
        if (complete.size() == 1) {
            return complete.getFirst();
        }
        List<Candidate> inProcess = filter(scorable, Candidate::inProcess);
        if (complete.isEmpty() && inProcess.size() == 1) {
            return inProcess.getFirst();
        }
        return complete.isEmpty() && inProcess.isEmpty() && defaults.size() == 1 ? defaults.getFirst() : null;
    }

    /** Table 8-5. Without a matching rule, such as for series that are all aged out, the preference decides. */
    private static Candidate scored(List<Candidate> scorable) {
        List<Candidate> complete = filter(scorable, Candidate::complete);
        if (complete.size() > 1) {
            return new Scores(complete).ofComplete();
        }
        List<Candidate> inProcess = filter(scorable, Candidate::inProcess);
        if (inProcess.size() > 1) {
            return new Scores(inProcess).ofInProcess();
        }
        if (!any(scorable, candidate -> candidate.validDoses() > 0)) {
            return new Scores(scorable).ofNoValidDoses();
        }
        return new Scores(scorable).byPreference();
    }

    private static List<Candidate> filter(List<Candidate> all, Predicate<Candidate> condition) {
        List<Candidate> found = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            if (condition.test(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean any(List<Candidate> all, Predicate<Candidate> condition) {
        for (Candidate candidate : all) {
            if (condition.test(candidate)) {
                return true;
            }
        }
        return false;
    }
}
