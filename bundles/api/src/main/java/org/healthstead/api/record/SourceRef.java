// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;

/**
 * Where an entry comes from.
 *
 * @param id of the source
 * @param label what people call it, such as the name of a portal or a file; empty for what somebody typed
 * @param kind what sort of source it is
 */
public record SourceRef(SourceId id, String label, Kind kind) {

    /** Sorts of sources. */
    public enum Kind {
        /** A person who typed it, or a program that sent it through the API. */
        PERSON,
        /** Files that somebody uploaded. */
        FILE,
        PORTAL,
        DEVICE
    }

    public SourceRef {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
    }
}
