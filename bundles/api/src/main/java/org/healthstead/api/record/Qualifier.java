// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something about an entry that a line must say, because without it the line would mislead. Stored by {@link #code()}:
 * add new ones at the end, never renumber. Codes go up to 63.
 */
public enum Qualifier {
    /** Marked by its source or its author as a mistake. */
    IN_ERROR(0, Effect.NEGATES),
    /** Ruled out. */
    REFUTED(1, Effect.NEGATES),
    /** Did not happen: not done, not given, not taken. */
    NOT_DONE(2, Effect.NEGATES),
    /** Called off before it happened. */
    CANCELLED(3, Effect.NEGATES),
    /** Started and broken off. */
    ABORTED(4, Effect.NEGATES),
    /** Declined or rejected. */
    REJECTED(5, Effect.NEGATES),
    /** Says that something must not be done or taken. */
    PROHIBITION(6, Effect.NEGATES),
    /**
     * Says that there is none, or that nothing is known, such as "no known allergies"; of a result, why it has no
     * value. It is a statement, not a finding.
     */
    ABSENT(7, Effect.SAYS),
    /** An appointment that was not kept. */
    MISSED(8, Effect.ENDS),
    /** No longer so: resolved, stopped, completed, in remission. */
    OVER(9, Effect.ENDS),
    ON_HOLD(10, Effect.SAYS),
    /** One of several possible diagnoses that are being looked into. */
    DIFFERENTIAL(11, Effect.DOUBTS),
    PROVISIONAL(12, Effect.DOUBTS),
    UNCONFIRMED(13, Effect.DOUBTS),
    /** A result that may still change. */
    PRELIMINARY(14, Effect.DOUBTS),
    /** A result that was changed after it had been released. */
    CORRECTED(15, Effect.SAYS),
    /** Ordered or registered; there is no result yet. */
    AWAITED(16, Effect.SAYS),
    DRAFT(17, Effect.DOUBTS),
    /** Proposed or planned, but not yet so. */
    PLANNED(18, Effect.DOUBTS),
    /** Its source does not know its state. */
    STATE_UNKNOWN(19, Effect.DOUBTS),
    SEVERE(20, Effect.SAYS),
    MODERATE(21, Effect.SAYS),
    MILD(22, Effect.SAYS),
    /** Could be dangerous the next time (an allergy's criticality). */
    HIGH_RISK(23, Effect.SAYS),
    LOW_RISK(24, Effect.SAYS),
    /** Contains something that changes its meaning in a way we do not know ({@code modifierExtension}). */
    MODIFIED(25, Effect.DOUBTS),
    /** About somebody or something other than the person ({@code focus}), for example a foetus. */
    OTHER_SUBJECT(26, Effect.DOUBTS),
    /** Judged by the report's own reference range, because its source gives no interpretation. */
    BY_RANGE(27, Effect.SAYS),
    /** The source's interpretation and the report's own reference range disagree. */
    CONTRADICTED(28, Effect.SAYS),
    /** The source judges it in words or codes that we do not understand. */
    NOT_UNDERSTOOD(29, Effect.SAYS);

    private enum Effect {
        NEGATES,
        ENDS,
        DOUBTS,
        SAYS
    }

    private final int code;
    private final Effect effect;

    Qualifier(int code, Effect effect) {
        this.code = code;
        this.effect = effect;
    }

    /** Stable number for stores. */
    public int code() {
        return code;
    }

    /** True when the entry does not say what its title says: never show it as positive. */
    public boolean negates() {
        return effect == Effect.NEGATES;
    }

    /** True when it was so and no longer is. */
    public boolean ends() {
        return effect == Effect.ENDS;
    }

    /** True when it may not be so. */
    public boolean doubts() {
        return effect == Effect.DOUBTS;
    }

    /** {@link #code} of each as a bit. */
    static long bits(Set<Qualifier> all) {
        return all.stream().mapToLong(each -> 1L << each.code).reduce(0, (one, other) -> one | other);
    }

    /** Those whose bits are set, in their order. */
    static Set<Qualifier> ofBits(long bits) {
        EnumSet<Qualifier> all = EnumSet.allOf(Qualifier.class);
        all.removeIf(each -> (bits & 1L << each.code) == 0);
        return all;
    }
}
