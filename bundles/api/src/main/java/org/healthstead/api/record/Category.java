// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How entries are grouped for a reader. Stored by {@link #code()}: add at the end, never renumber.
 *
 * <p>The <em>clinical</em> ones are what happened to a person's health; the others are its background: people and
 * places, insurance, bills, definitions and the traces of data itself. Lists show the clinical ones unless asked for
 * more.
 */
public enum Category {
    OTHER(0),
    RESULT(1),
    VITAL_SIGN(2),
    CONDITION(3),
    ALLERGY(4),
    MEDICATION(5),
    IMMUNIZATION(6),
    VISIT(7),
    PROCEDURE(8),
    DOCUMENT(9),
    PLAN(10),
    SOCIAL(11),
    FAMILY(12),
    DEVICE(13),
    PEOPLE(14),
    COVERAGE(15),
    BILLING(16),
    DEFINITION(17),
    TRACE(18);

    private static final Set<Category> CLINICAL = Collections.unmodifiableSet(EnumSet.range(OTHER, DEVICE));
    private static final Set<Category> BACKGROUND = Collections.unmodifiableSet(EnumSet.range(PEOPLE, TRACE));

    private final int code;

    Category(int code) {
        this.code = code;
    }

    /** Stable number for stores. */
    public int code() {
        return code;
    }

    /** True for what happened to a person's health, false for its background. */
    public boolean isClinical() {
        return CLINICAL.contains(this);
    }

    /** What happened to a person's health. */
    public static Set<Category> clinical() {
        return CLINICAL;
    }

    /** People and places, insurance, bills, definitions, traces. */
    public static Set<Category> background() {
        return BACKGROUND;
    }

    /**
     * The categories that entries of a FHIR type can have; never empty.
     *
     * @param type FHIR resource type; one that FHIR R4 does not know is {@link #OTHER}
     */
    public static Set<Category> ofType(String type) {
        return Categories.ofType(type);
    }

    /** @throws IllegalArgumentException for a number that no version has written */
    public static Category ofCode(int code) {
        for (Category category : values()) {
            if (category.code == code) {
                return category;
            }
        }
        throw new IllegalArgumentException("no category " + code);
    }
}
