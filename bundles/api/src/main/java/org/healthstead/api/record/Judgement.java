// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/**
 * How a result is judged: by the interpretation of its source and by the reference range in the same report, never by a
 * rule of ours. The constants are ordered by what needs a look first. Stored by {@link #code()}: never renumber.
 */
public enum Judgement {
    /** Dangerously far outside. */
    CRITICAL(3),
    /** Outside its range, abnormal, positive, detected. */
    OUTSIDE(2),
    /** Its source judges it in a way that we do not understand. */
    NOT_UNDERSTOOD(4),
    /** Nobody has judged it. */
    NONE(0),
    /** Within its range, normal, negative. */
    NORMAL(1);

    private final int code;

    Judgement(int code) {
        this.code = code;
    }

    /** Stable number for stores. */
    public int code() {
        return code;
    }

    /** True when a person should look at it. */
    public boolean needsLook() {
        return this == CRITICAL || this == OUTSIDE || this == NOT_UNDERSTOOD;
    }

    /** @throws IllegalArgumentException for a number that no version has ever written */
    public static Judgement ofCode(int code) {
        for (Judgement judgement : values()) {
            if (judgement.code == code) {
                return judgement;
            }
        }
        throw new IllegalArgumentException("no judgement " + code);
    }
}
