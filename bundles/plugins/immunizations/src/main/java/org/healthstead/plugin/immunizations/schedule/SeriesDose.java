// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.List;
import java.util.Set;

/**
 * One step of a series and what a dose must be like to fulfil it.
 *
 * @param number 1 for the first
 * @param recurring whether the step begins again after it was fulfilled
 * @param season when it is recommended; null means always
 */
public record SeriesDose(
        int number,
        boolean recurring,
        DateRange season,
        List<AgeRule> ages,
        List<IntervalRule> intervals,
        List<IntervalRule> allowableIntervals,
        List<VaccineRule> preferable,
        List<VaccineRule> allowable,
        Set<String> inadvertent,
        List<SkipRule> skips) {

    /** Ages at which a dose counts, is recommended and is late; every span may be null. */
    public record AgeRule(
            Span absoluteMinimum, Span minimum, Span earliest, Span latest, Span maximum, DateRange force) {}

    /**
     * The time that must pass after something.
     *
     * @param override whether this interval decides the earliest date of a group of antigens ("interval priority")
     */
    public record IntervalRule(
            Reference from,
            Span absoluteMinimum,
            Span minimum,
            Span earliest,
            Span latest,
            boolean override,
            DateRange force) {}

    /**
     * Where an interval begins. Exactly one of these is given; all empty means the dose before.
     *
     * @param targetDose number of a step of the same series; 0 means none
     * @param vaccines CVX codes, of which the most recent dose counts
     * @param observation code of an observation, of which the date counts
     */
    public record Reference(int targetDose, Set<String> vaccines, String observation) {

        /** CALCDTINT-1: the interval is counted from the dose before. */
        public boolean previousDose() {
            return targetDose == 0 && vaccines.isEmpty() && observation == null;
        }
    }

    /**
     * A vaccine that fulfils the step.
     *
     * @param tradeName only this product; null means any
     * @param maker MVX code of the maker of that product; null when there is none
     * @param volume millilitres as CDC writes them; null when there is none
     * @param recommended whether a forecast names the vaccine
     */
    public record VaccineRule(
            String cvx, AgeRange ages, String tradeName, String maker, String volume, boolean recommended) {}
}
