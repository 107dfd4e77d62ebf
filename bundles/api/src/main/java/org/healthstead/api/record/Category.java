// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A group of entries, as a person reading a record sees them. Stored by {@link #code()}: add new ones at the end, never
 * renumber.
 *
 * <p><em>Clinical</em> categories are about a person's health. The others are background: people and places, insurance,
 * bills, definitions, and records about the data itself. Lists show clinical entries unless asked for more.
 */
public enum Category {
    OTHER(0, true),
    RESULT(1, true),
    VITAL_SIGN(2, true),
    CONDITION(3, true),
    ALLERGY(4, true),
    MEDICATION(5, true),
    IMMUNIZATION(6, true),
    VISIT(7, true),
    PROCEDURE(8, true),
    DOCUMENT(9, true),
    PLAN(10, true),
    SOCIAL(11, true),
    FAMILY(12, true),
    DEVICE(13, true),
    PEOPLE(14, false),
    COVERAGE(15, false),
    BILLING(16, false),
    DEFINITION(17, false),
    TRACE(18, false);

    private static final Set<Category> CLINICAL = those(true);
    private static final Set<Category> BACKGROUND = those(false);

    private final int code;
    private final boolean clinical;

    Category(int code, boolean clinical) {
        this.code = code;
        this.clinical = clinical;
    }

    private static Set<Category> those(boolean clinical) {
        EnumSet<Category> those = EnumSet.noneOf(Category.class);
        for (Category category : values()) {
            if (category.clinical == clinical) {
                those.add(category);
            }
        }
        return Collections.unmodifiableSet(those);
    }

    /** Stable number for stores. */
    public int code() {
        return code;
    }

    /** True for a category about a person's health, false for background. */
    public boolean isClinical() {
        return clinical;
    }

    /** The categories about a person's health. */
    public static Set<Category> clinical() {
        return CLINICAL;
    }

    /** The background categories: people and places, insurance, bills, definitions, records about the data itself. */
    public static Set<Category> background() {
        return BACKGROUND;
    }

    /** @throws IllegalArgumentException for a number that no version has ever written */
    public static Category ofCode(int code) {
        for (Category category : values()) {
            if (category.code == code) {
                return category;
            }
        }
        throw new IllegalArgumentException("no category " + code);
    }
}
