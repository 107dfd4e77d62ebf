// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.EntryId;

/**
 * A page of a record's entries, newest first. Immutable.
 *
 * @param ids those without a date last
 * @param next where the next page begins; empty on the last one
 * @param complete false while the index is being rebuilt or catching up; entries may then be missing
 */
public record EntryList(List<EntryId> ids, Optional<String> next, boolean complete) {

    public EntryList {
        ids = List.copyOf(ids);
        Objects.requireNonNull(next, "next");
    }
}
