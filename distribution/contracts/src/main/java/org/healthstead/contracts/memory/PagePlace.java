// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;

/**
 * Place of an entry in a list: newest first, without a date last, later ids first among equals.
 *
 * @param seconds {@link PartialDate#sortKey()}; the smallest number without a date
 */
record PagePlace(long seconds, EntryId id) implements Comparable<PagePlace> {

    private static final Comparator<PagePlace> ORDER = Comparator.comparingLong(PagePlace::seconds)
            .thenComparing(PagePlace::id)
            .reversed();

    static PagePlace of(StoredEntry entry) {
        long seconds = entry.projection().date().map(PartialDate::sortKey).orElse(Long.MIN_VALUE);
        return new PagePlace(seconds, entry.id);
    }

    static PagePlace parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            return new PagePlace(Long.parseLong(parts[0]), EntryId.parse(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problem.of("HS-CURSOR-INVALID", Problem.Kind.INVALID, "The cursor is none that a page gave.")
                    .exception(e);
        }
    }

    String toCursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seconds + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int compareTo(PagePlace other) {
        return ORDER.compare(this, other);
    }
}
