// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;

/**
 * Where an entry comes from.
 *
 * @param id of the source
 * @param label what a reader calls it: a portal's name, a file's name; empty for what people typed themselves
 * @param kind what sort of source it is
 */
public record SourceRef(SourceId id, String label, Kind kind) {

    /** Sorts of sources. */
    public enum Kind {
        /** Typed in by a person or sent by a program through the API. */
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
