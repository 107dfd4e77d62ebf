// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

/** What growth is followed by. */
public enum GrowthMeasure {
    /** Length while lying, later height while standing. */
    HEIGHT("cm"),
    WEIGHT("kg"),
    BODY_MASS_INDEX("kg/m2"),
    HEAD_CIRCUMFERENCE("cm");

    private final String unit;

    GrowthMeasure(String unit) {
        this.unit = unit;
    }

    /** UCUM code of the unit that references have. */
    public String unit() {
        return unit;
    }
}
