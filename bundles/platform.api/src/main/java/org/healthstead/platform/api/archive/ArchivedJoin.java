// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.EntryId;

/**
 * A person's word that two series are the same. A series is named by one of its results: ids of series differ between
 * installations.
 *
 * @param series a result of the one that joined
 * @param with a result of the other
 * @param name what the first was called at that time
 * @param decidedAt when
 * @param undoneAt when it was taken back
 */
public record ArchivedJoin(Result series, Result with, String name, Instant decidedAt, Optional<Instant> undoneAt) {

    public ArchivedJoin {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(undoneAt, "undoneAt");
    }

    /**
     * A result: the whole of an entry, or one of its components.
     *
     * @param entry which entry
     * @param component words of the component; empty for the whole entry
     * @param code of the component
     */
    public record Result(EntryId entry, Optional<String> component, Optional<String> code) {

        public Result {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(component, "component");
            Objects.requireNonNull(code, "code");
        }
    }
}
