// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What surrounds an entry when it is projected: the other entries of the same record, and the person. The same context
 * gives the same projection. Need not be safe for several threads.
 */
public interface RecordContext {

    /** Of an entry alone: nothing else is known. */
    RecordContext NONE = reference -> Optional.empty();

    /** Stands in {@link Projection#needs} for the birth date and the sex of the person. */
    String PERSON = "Patient";

    /**
     * The body that a reference in the entry leads to.
     *
     * @param reference as written in the body, for example {@code Medication/018f…}; never one to a contained resource
     * @return empty when it is not in this record
     */
    Optional<JsonObject> find(String reference);

    /** Birth date of the person, as precise as known. */
    default Optional<PartialDate> birthDate() {
        return Optional.empty();
    }

    /** Administrative sex of the person. */
    default Optional<Person.Sex> sex() {
        return Optional.empty();
    }
}
