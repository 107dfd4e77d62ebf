// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

/**
 * What came of one call of a contribution.
 *
 * @param from the contribution that was called
 * @param status how it ended
 * @param value what it gave; null unless {@link Status#DONE}
 */
record Outcome<T, R>(Contributed<T> from, Status status, R value) {

    enum Status {
        DONE,
        /** It threw. */
        FAILED,
        /** It has not come back in time, now or when it was called before. */
        LATE,
        /** It was not called: it is on its way in or out, or there are too many calls already. */
        AWAY
    }
}
