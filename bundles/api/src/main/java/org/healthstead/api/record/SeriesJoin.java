// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * A person's word that two series are the same: from then on their results stand in one line, also those that come
 * later. Kept for ever, also when it was taken back.
 *
 * @param id names it; the store gives it
 * @param series that joined the line of the other
 * @param with the other: it gives the line its name and unit
 * @param name what {@code series} was called at that time; may be empty
 * @param line the series that shows both now; empty when the word does not count now: it was taken back, one of the two
 *     has no results, or the rules have come to know that they are not the same
 * @param joined {@code series} by itself; empty when it has no results now
 * @param decidedBy account of who said it
 * @param decidedAt when
 * @param undoneBy account of who took it back; empty while it stands
 * @param undoneAt when
 */
public record SeriesJoin(
        long id,
        SeriesId series,
        SeriesId with,
        String name,
        Optional<SeriesId> line,
        Optional<Series> joined,
        Optional<AccountId> decidedBy,
        Instant decidedAt,
        Optional<AccountId> undoneBy,
        Optional<Instant> undoneAt) {

    public SeriesJoin {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(joined, "joined");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(undoneBy, "undoneBy");
        Objects.requireNonNull(undoneAt, "undoneAt");
    }

    /** False when it was taken back. */
    public boolean stands() {
        return undoneAt.isEmpty();
    }

    /** The same word, with what it comes to now. */
    public SeriesJoin shown(Optional<SeriesId> lineNow, Optional<Series> joinedNow) {
        return new SeriesJoin(id, series, with, name, lineNow, joinedNow, decidedBy, decidedAt, undoneBy, undoneAt);
    }

    /** The same word, taken back. */
    public SeriesJoin undone(AccountId by, Instant at) {
        return new SeriesJoin(
                id,
                series,
                with,
                name,
                Optional.empty(),
                joined,
                decidedBy,
                decidedAt,
                Optional.of(by),
                Optional.of(at));
    }
}
