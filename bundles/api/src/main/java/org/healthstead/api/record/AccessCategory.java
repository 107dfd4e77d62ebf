// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/**
 * A group of entries that a grant can open or keep closed. Derived from an entry's content when it is saved. Stored by
 * {@link #code()}: add new ones at the end, never renumber. Codes go up to 63.
 */
public enum AccessCategory {
    GENERAL(0),
    MEDICATIONS(1),
    RESULTS(2),
    VITAL_SIGNS(3),
    IMMUNIZATIONS(4),
    DOCUMENTS(5),
    VISITS(6),
    BILLING(7),
    MENTAL_HEALTH(8),
    SEXUAL_AND_REPRODUCTIVE_HEALTH(9),
    SUBSTANCE_USE(10),
    GENETICS(11);

    private final int code;

    AccessCategory(int code) {
        this.code = code;
    }

    /** Stable number for stores and indexes. */
    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a number that no version has ever written */
    public static AccessCategory ofCode(int code) {
        for (AccessCategory category : values()) {
            if (category.code == code) {
                return category;
            }
        }
        throw new IllegalArgumentException("no access category " + code);
    }
}
