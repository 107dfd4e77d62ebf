// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;

/**
 * An entry that is part of a fact.
 *
 * @param entry which entry
 * @param source who says it
 * @param standing why it is part of it
 * @param isContrary true when it says something else than the leading member, and a person says that it is the same
 *     nevertheless
 */
public record FactMember(EntryId entry, SourceRef source, Standing standing, boolean isContrary) {

    /** Why an entry is part of a fact. */
    public enum Standing {
        /** By the rules. */
        AUTO,
        /** A person said so. */
        CONFIRMED
    }

    public FactMember {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(standing, "standing");
    }
}
