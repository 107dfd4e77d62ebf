// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

/** Table 3-3: how far a patient is with a series. */
public enum SeriesStatus {
    NOT_COMPLETE,
    COMPLETE,
    IMMUNE,
    CONTRAINDICATED,
    NOT_RECOMMENDED,
    AGED_OUT
}
