// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.GivenName;

/**
 * A source of entries.
 *
 * @param id of the source
 * @param kind what sort of source it is
 * @param isTyped true for what people type themselves: each record has one such source at most
 * @param label what it is called without a name
 * @param names every name that it was given, the oldest first
 */
public record ArchivedSource(SourceId id, SourceRef.Kind kind, boolean isTyped, String label, List<GivenName> names) {

    public ArchivedSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        names = List.copyOf(names);
    }
}
