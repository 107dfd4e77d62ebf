// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Sections 8.4 to 8.7: points for scorable series, and the series with the most.
 *
 * @param scored the series that are compared
 */
record Scores(List<Candidate> scored) {

    /** Table 8-7. */
    Candidate ofComplete() {
        return best(this::mostValidDoses);
    }

    /** Table 8-9. */
    Candidate ofInProcess() {
        return best(candidate -> points(candidate, one -> one.product() && one.allValid(), 2, 2)
                + points(candidate, Candidate::completable, 3, 3)
                + 2 * mostValidDoses(candidate)
                + points(candidate, this::closest, 2, 0)
                + points(candidate, this::finishesEarliest, 1, 0));
    }

    /** Table 8-11. */
    Candidate ofNoValidDoses() {
        return best(candidate -> points(candidate, this::startsEarliest, 1, 0)
                + points(candidate, Candidate::completable, 1, 1)
                - points(candidate, Candidate::product, 1, 1));
    }

    /** SELECTBEST-2, when no table of chapter 8 says how to compare; series that are aged out come last. */
    Candidate byPreference() {
        return best(candidate -> candidate.is(SeriesStatus.AGED_OUT) ? 0 : 1);
    }

    /** SELECTBEST-1 and SELECTBEST-2; of equals the first in the file. */
    private Candidate best(ToIntFunction<Candidate> score) {
        return scored.stream()
                .min(Comparator.comparingInt((Candidate candidate) -> -score.applyAsInt(candidate))
                        .thenComparingInt(
                                candidate -> candidate.series().choice().preference()))
                .orElseThrow();
    }

    /** One line of a table: the points when it is true, when it is true for several, and the negative when false. */
    private int points(Candidate candidate, Predicate<Candidate> condition, int alone, int shared) {
        if (!condition.test(candidate)) {
            return -alone;
        }
        return scored.stream().filter(condition).count() > 1 ? shared : alone;
    }

    /** SELECTB-19. */
    private int mostValidDoses(Candidate candidate) {
        int most = scored.stream().mapToInt(Candidate::validDoses).max().orElse(0);
        return points(candidate, one -> one.validDoses() == most, 1, 0);
    }

    /** SELECTB-5. */
    private boolean closest(Candidate candidate) {
        return scored.stream().allMatch(other -> candidate.missingDoses() <= other.missingDoses());
    }

    /** SELECTB-11. */
    private boolean finishesEarliest(Candidate candidate) {
        return candidate.completable()
                && scored.stream()
                        .filter(Candidate::completable)
                        .noneMatch(other -> other.finish().isBefore(candidate.finish()));
    }

    /** SELECTB-14. */
    private boolean startsEarliest(Candidate candidate) {
        LocalDate start = candidate.start();
        return start != null
                && scored.stream()
                        .map(Candidate::start)
                        .filter(Objects::nonNull)
                        .noneMatch(other -> other.isBefore(start));
    }
}
