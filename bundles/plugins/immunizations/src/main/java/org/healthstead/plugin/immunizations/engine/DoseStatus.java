// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

/** Table 3-1: what a dose counts for. In order of preference when several series judge the same dose. */
public enum DoseStatus {
    /** It was given as recommended. */
    VALID,
    /** It must be repeated. */
    NOT_VALID,
    /** It was not needed, and need not be repeated. */
    EXTRANEOUS,
    /** It was spoiled and must be repeated. */
    SUB_STANDARD
}
