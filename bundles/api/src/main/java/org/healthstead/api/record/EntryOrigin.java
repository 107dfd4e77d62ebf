// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a version of an entry was read.
 *
 * @param version of the entry
 * @param source who gave it
 * @param artifact the original bytes; empty for what people typed themselves
 * @param fileName what the artifact was called; empty when it had no name
 * @param place in the artifact, for example {@code entry[17]}; empty when it is the whole of it
 */
public record EntryOrigin(
        int version, SourceRef source, Optional<ArtifactId> artifact, Optional<String> fileName, String place) {

    public EntryOrigin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(artifact, "artifact");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(place, "place");
    }
}
