// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.moves;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;

/**
 * What moves where.
 *
 * @param from in whose record it is
 * @param source of which everything moves; empty for the whole record
 * @param to into whose record
 * @param isJoin whether both are one person: then nothing is written to the first record any more
 */
public record MoveOrder(PersonId from, Optional<SourceId> source, PersonId to, boolean isJoin) {

    public MoveOrder {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(to, "to");
        if (isJoin && source.isPresent()) {
            throw new IllegalArgumentException("only whole records are joined");
        }
    }

    /** Both are one person. */
    public static MoveOrder join(PersonId from, PersonId to) {
        return new MoveOrder(from, Optional.empty(), to, true);
    }

    /** What one source said of somebody else. */
    public static MoveOrder of(PersonId from, SourceId source, PersonId to) {
        return new MoveOrder(from, Optional.of(source), to, false);
    }
}
