// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param lines newest first, never null, may be empty
 * @param next cursor of the next page: opaque, safe in a URL, valid for ever; empty on the last page
 */
public record EntryPage(List<EntryLine> lines, Optional<String> next) {

    public EntryPage {
        lines = List.copyOf(lines);
        Objects.requireNonNull(next, "next");
    }
}
