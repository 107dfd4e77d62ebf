// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

/** Why a dose has its status. */
public enum DoseReason {
    /** Table 6-3: expired, recalled or otherwise spoiled. */
    SPOILED,
    /** Table 6-13: a vaccine that must not be given here. */
    INADVERTENT,
    /** Table 6-15: below the absolute minimum age. */
    TOO_YOUNG,
    /** Tables 6-15 and 6-18: a few days early, which is tolerated. */
    GRACE_PERIOD,
    /** Table 6-15: from the maximum age on. */
    TOO_OLD,
    /** Tables 6-18 and 6-21: below the absolute minimum interval. */
    TOO_SOON,
    /** CONFLICT-3: too soon after another live vaccine. */
    VACCINE_CONFLICT,
    /** Tables 6-26 and 6-29: neither a preferable nor an allowable vaccine. */
    WRONG_VACCINE,
    /** Tables 6-26 and 6-29: a right vaccine at an age for which it is not meant. */
    WRONG_AGE_FOR_VACCINE,
    /** Figure 4-6, step 6a: all doses of the series had been given. */
    SERIES_COMPLETE
}
