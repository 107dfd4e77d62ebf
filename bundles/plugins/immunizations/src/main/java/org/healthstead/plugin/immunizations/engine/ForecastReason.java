// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

/** Table 7-10: why a series has its status. */
public enum ForecastReason {
    DOSE_NEEDED,
    SERIES_COMPLETE,
    ENOUGH_HISTORY,
    IMMUNE,
    CONTRAINDICATED,
    SEASON_OVER,
    TOO_OLD,
    CANNOT_FINISH_IN_TIME
}
