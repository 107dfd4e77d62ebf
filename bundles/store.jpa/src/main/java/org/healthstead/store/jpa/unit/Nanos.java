// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.time.Instant;

/** Instants as columns hold them: nanoseconds since 1970, exact from 1677 to 2262 and cut off there. */
public final class Nanos {

    private static final long BILLION = 1_000_000_000L;

    private Nanos() {}

    public static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), BILLION), instant.getNano());
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    public static Instant read(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, BILLION), Math.floorMod(nanos, BILLION));
    }
}
