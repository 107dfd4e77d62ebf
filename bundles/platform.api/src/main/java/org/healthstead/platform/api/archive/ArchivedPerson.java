// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.Objects;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceId;

/**
 * Somebody as a file has them.
 *
 * @param person who
 * @param patient the first version of their own Patient, whose id is theirs
 * @param typed the source of what people typed into the record
 */
public record ArchivedPerson(Person person, ArchivedVersion patient, SourceId typed) {

    public ArchivedPerson {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(typed, "typed");
    }
}
