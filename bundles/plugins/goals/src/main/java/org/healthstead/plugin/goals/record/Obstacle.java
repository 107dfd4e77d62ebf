// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

/** Why a target cannot be followed by measurements. */
public enum Obstacle {
    /** The goal is not being sought: proposed, on hold, over. */
    NOT_SOUGHT,
    /** What is to be reached is said in words, or as yes or no. */
    WORDS,
    /** What is to be reached is a ratio. */
    RATIO,
    /** It does not say what is to be reached, or a range that ends before it begins. */
    NO_NUMBER,
    /** It does not say what is to be measured. */
    NO_MEASURE,
    /** It says in words only what is to be measured. */
    MEASURE_IN_WORDS,
    /** Nothing of that kind is in the record, as far as the reader may see. */
    NO_RESULTS,
    /** The results of the record are still being sorted, and none of that kind was found yet. */
    SORTING,
    /** The results are words. */
    RESULTS_IN_WORDS,
    /** The units of the target and of the results cannot be compared. */
    OTHER_UNIT
}
