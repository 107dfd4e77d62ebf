// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;

/**
 * How another fact of the record stands to one.
 *
 * @param entry the leading entry of the other fact
 * @param source who says it
 * @param kind how it stands
 */
public record FactRelation(EntryId entry, SourceRef source, Kind kind) {

    /** How one fact stands to another. */
    public enum Kind {
        /** Another source says something else about the same thing at the same time. */
        CONFLICT,
        /** May be the same; only a person can tell. */
        SUSPECT
    }

    public FactRelation {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
    }
}
