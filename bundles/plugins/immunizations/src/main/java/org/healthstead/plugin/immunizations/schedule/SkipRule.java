// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.List;
import java.util.Set;

/**
 * When a step of a series is not needed ("conditional skip").
 *
 * @param evaluation whether it is asked when a dose is judged
 * @param forecast whether it is asked when the next dose is planned
 * @param all whether every set must be met; otherwise one is enough
 */
public record SkipRule(boolean evaluation, boolean forecast, boolean all, List<ConditionSet> sets) {

    /** Conditions, of which all or one must be met, while the set is in force. */
    public record ConditionSet(boolean all, DateRange force, List<Condition> conditions) {}

    /** A single question. */
    public sealed interface Condition {}

    /** Table 6-6: the person has an age. */
    public record AgeCondition(AgeRange ages) implements Condition {}

    /** Table 6-7: a series of one of these groups is complete. */
    public record SeriesCondition(Set<Integer> groups) implements Condition {}

    /** Table 6-8: so long ago was the dose before. */
    public record IntervalCondition(Span interval) implements Condition {}

    /**
     * Table 6-9: so many doses were given.
     *
     * @param vaccines CVX codes that are counted; empty means every dose of the antigen
     * @param validOnly whether only valid doses are counted
     */
    public record CountCondition(
            Comparison comparison, int count, boolean validOnly, Set<String> vaccines, AgeRange ages, DateRange dates)
            implements Condition {}

    /** How the number of doses is compared. */
    public enum Comparison {
        MORE,
        EQUAL,
        LESS
    }
}
