// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a version of an entry came from.
 *
 * @param version of the entry
 * @param source who gave it
 * @param artifact the original bytes; empty when a person typed the entry
 * @param fileName name of the artifact; empty when it had none
 * @param place where the entry is in the artifact, for example {@code entry[17]}; empty when it is all of it
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
