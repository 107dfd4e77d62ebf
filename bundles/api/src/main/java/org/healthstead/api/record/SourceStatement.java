// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source says of an entry now, while the entry shows what a person wrote.
 *
 * @param entry as the source states it; its version is the one that the statement is kept as
 * @param source whose statement it is
 * @param declinedAt when a person decided to keep what is written here instead; empty while nobody has decided
 */
public record SourceStatement(Entry entry, SourceRef source, Optional<Instant> declinedAt) {

    public SourceStatement {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(declinedAt, "declinedAt");
    }
}
