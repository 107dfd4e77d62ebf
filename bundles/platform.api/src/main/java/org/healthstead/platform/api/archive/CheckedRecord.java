// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.Person;

/**
 * What a file of a whole record holds, which was checked to its end.
 *
 * @param person whose record it is
 * @param entries ids of all its entries
 * @param versions how many versions they have together
 */
public record CheckedRecord(Person person, Set<UUID> entries, long versions) {

    public CheckedRecord {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(entries, "entries");
    }
}
