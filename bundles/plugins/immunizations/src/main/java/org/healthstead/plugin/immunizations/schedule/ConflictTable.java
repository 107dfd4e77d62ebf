// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.Map;

/**
 * Vaccine types that must not follow each other too soon (live virus conflicts).
 *
 * @param byCurrent conflicts by the CVX code of the later dose, then by that of the earlier one
 */
public record ConflictTable(Map<String, Map<String, Conflict>> byCurrent) {

    /**
     * The days after the earlier dose on which the later one must not be given.
     *
     * @param minimumEnd where the conflict ends when the earlier dose was valid
     */
    public record Conflict(Span begin, Span minimumEnd, Span end) {}

    /** Null when the two do not disturb each other. */
    public Conflict between(String earlier, String later) {
        return byCurrent.getOrDefault(later, Map.of()).get(earlier);
    }

    /** Whether a vaccine type can be disturbed by an earlier dose at all. */
    public boolean disturbs(String later) {
        return byCurrent.containsKey(later);
    }
}
