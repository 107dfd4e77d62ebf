// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/** Why the results of two series cannot stand in one line, even by a person's word. */
public enum SeriesObstacle {
    /** One is in words and the other in numbers, they are of two types, or one is about somebody else. */
    UNLIKE,
    /** What each of them measures is known, and it is not the same. */
    ANALYTE,
    /** Their numbers cannot be compared: the units are of two dimensions, or only one of them is understood. */
    UNIT
}
