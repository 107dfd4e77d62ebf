// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.UUID;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.entry.DerivedColumns;

/**
 * An entry as it was at the moment that is read.
 *
 * @param id of the entry
 * @param type number of the FHIR type
 * @param category code
 * @param sortKey of its date
 * @param change number of the version that was current
 * @param isThere false when it was withdrawn
 */
record Head(UUID id, int type, int category, long sortKey, long change, boolean isThere) {

    static final Comparator<Head> BY_ID = Comparator.comparing(head -> new EntryId(head.id()));

    static final Comparator<Head> NEWEST_FIRST =
            Comparator.comparingLong(Head::sortKey).thenComparing(BY_ID).reversed();

    String typeName() {
        return ResourceTypes.nameOf(type);
    }

    Category group() {
        return Category.ofCode(category);
    }

    OptionalInt year() {
        return sortKey == DerivedColumns.UNDATED
                ? OptionalInt.empty()
                : OptionalInt.of(
                        Instant.ofEpochSecond(sortKey).atOffset(ZoneOffset.UTC).getYear());
    }

    Head at(long otherChange, boolean wasThere) {
        return new Head(id, type, category, sortKey, otherChange, wasThere);
    }
}
