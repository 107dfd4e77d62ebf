// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/**
 * What is not plain about an entry: a line that is shown without it would mislead. Stored by {@link #code()}: add at
 * the end, never renumber; at most 63.
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
    /** Begun and broken off. */
    ABORTED(4, Effect.NEGATES),
    /** Declined or rejected. */
    REJECTED(5, Effect.NEGATES),
    /** Says that something must not be done or taken. */
    PROHIBITION(6, Effect.NEGATES),
    /** Says that there is none, or that nothing is known: "no known allergies". A sentence, not a finding. */
    ABSENT(7, Effect.SAYS),
    /** An appointment that was not kept. */
    MISSED(8, Effect.ENDS),
    /** No longer so: resolved, stopped, completed, in remission. */
    OVER(9, Effect.ENDS),
    ON_HOLD(10, Effect.SAYS),
    /** One of several possibilities that are being looked into. */
    DIFFERENTIAL(11, Effect.DOUBTS),
    PROVISIONAL(12, Effect.DOUBTS),
    UNCONFIRMED(13, Effect.DOUBTS),
    /** A result that may still change. */
    PRELIMINARY(14, Effect.DOUBTS),
    /** A result that was changed after it had been given out. */
    CORRECTED(15, Effect.SAYS),
    /** Ordered or registered; there is no result yet. */
    AWAITED(16, Effect.SAYS),
    DRAFT(17, Effect.DOUBTS),
    /** Proposed or planned, not yet so. */
    PLANNED(18, Effect.DOUBTS),
    /** Its source does not know its state. */
    STATE_UNKNOWN(19, Effect.DOUBTS),
    SEVERE(20, Effect.SAYS),
    MODERATE(21, Effect.SAYS),
    MILD(22, Effect.SAYS),
    /** Could be dangerous the next time (an allergy's criticality). */
    HIGH_RISK(23, Effect.SAYS),
    LOW_RISK(24, Effect.SAYS),
    /** Carries something that changes its meaning and that we do not know ({@code modifierExtension}). */
    MODIFIED(25, Effect.DOUBTS),
    /** About somebody or something else than the person ({@code focus}), a foetus for example. */
    OTHER_SUBJECT(26, Effect.DOUBTS),
    /** Judged by the report's own reference range, because its source gives no interpretation. */
    BY_RANGE(27, Effect.SAYS),
    /** The source's interpretation and the report's own range say different things. */
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

    /** Never show an entry that has it as if it said what its title says. */
    public boolean negates() {
        return effect == Effect.NEGATES;
    }

    /** What it says is not so any more. */
    public boolean ends() {
        return effect == Effect.ENDS;
    }

    /** What it says may not be so. */
    public boolean doubts() {
        return effect == Effect.DOUBTS;
    }
}
