// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/** Why nothing is said about a target. */
public enum Silence {
    NOTHING_MEASURED,
    /** Fewer than five measurements since the last gap. */
    TOO_FEW,
    /** Fewer than 14 days between the first and the last measurement since the last gap. */
    TOO_SHORT,
    /** The last measurement is too long ago. */
    TOO_OLD,
    /** The target is a single value, and the measurements began with it. */
    NO_SIDE
}
