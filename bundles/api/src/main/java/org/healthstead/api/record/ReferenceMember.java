// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;

/**
 * A member that holds a reference, or a list of them. Immutable.
 *
 * @param path names with dots, {@code participant.individual}; a part that nests in itself is written once
 * @param role what the reference is for
 * @param targets FHIR types that it may lead to; empty for any
 */
public record ReferenceMember(String path, Role role, List<String> targets) {

    /** Whom or what a reference leads to. */
    public enum Role {
        /** The person whose record it is; a group or a device may stand there instead. */
        PERSON,
        /** Somebody else who is concerned: people, organizations, places. */
        PEOPLE,
        /** Another entry. */
        ENTRY
    }

    public ReferenceMember {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(role, "role");
        targets = List.copyOf(targets);
    }

    /** True for a member of the resource itself. */
    public boolean isOutermost() {
        return path.indexOf('.') < 0;
    }
}
