// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a service returned and how long it took. The time is answered in the {@code Server-Timing} header (W3C), so that
 * anybody can tell it from transport; on success only, because the time of a refusal could tell what exists.
 *
 * @param value what it returned
 * @param nanos how long it took
 */
record TimedResult<T>(T value, long nanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    static <T> TimedResult<T> of(Supplier<T> call) {
        long start = System.nanoTime();
        T value = call.get();
        return new TimedResult<>(value, System.nanoTime() - start);
    }

    /** The answer with the time in it. */
    ApiAnswer in(ApiAnswer answer) {
        return answer.with("Server-Timing", String.format(Locale.ROOT, "service;dur=%.3f", nanos / NANOS_PER_MILLI));
    }
}
