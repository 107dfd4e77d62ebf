// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/** How entries are grouped for a reader. Stored by {@link #code()}: add at the end, never renumber. */
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

    private final int code;

    Category(int code) {
        this.code = code;
    }

    /** Stable number for stores. */
    public int code() {
        return code;
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
