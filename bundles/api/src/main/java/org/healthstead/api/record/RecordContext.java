// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a projection may look at besides the body: the other entries of the same record, and the person. An
 * implementation need not be safe for several threads.
 */
public interface RecordContext {

    /** For an entry by itself: nothing else is known. */
    RecordContext NONE = reference -> Optional.empty();

    /** The entry in {@link Projection#needs} that means the birth date and the sex of the person. */
    String PERSON = "Patient";

    /**
     * Finds the body that a reference in the entry points to.
     *
     * @param reference as written in the body, for example {@code Medication/018f…}; never a reference to a contained
     *     resource
     * @return empty when the target is not in this record
     */
    Optional<JsonObject> find(String reference);

    /** Birth date of the person, as precisely as known; empty when not known. */
    default Optional<PartialDate> birthDate() {
        return Optional.empty();
    }

    /** Administrative sex of the person; empty when not known. */
    default Optional<Person.Sex> sex() {
        return Optional.empty();
    }
}
