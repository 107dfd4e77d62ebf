// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/** The people of a household. Provided by Healthstead; safe for several threads. */
@ProviderType
public interface PersonService {

    /**
     * The people that the caller may see, ordered by name.
     *
     * @param text blank for all, else only people that match it in one of three ways. (1) Each word of the text begins
     *     a word of the name; case and accents do not matter. (2) The birth date begins with the text, or is what the
     *     text means ({@code 4.3.1974}). (3) A Patient in the record has an identifier that begins with the text, which
     *     must have at least three characters and a digit; only letters and digits are compared
     * @param limit at most this many, at least 1
     */
    List<Person> list(String text, int limit, Caller caller);

    /** Finds a person. Empty when there is no such person, or this caller may not see them. */
    Optional<Person> find(PersonId id, Caller caller);

    /**
     * Adds a person and the entry that is their own FHIR Patient. The caller's account gets every right on the record.
     *
     * @param name must not be blank, at most {@value Person#MAX_NAME} characters, else {@code HS-PERSON-NAME}
     */
    Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller);

    /**
     * Saves what the household says of a person. Their own FHIR Patient, the entry whose id is that of the person, gets
     * a new version, unless it says what it said before. Lists show the new name at once.
     *
     * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-PERSON-NAME} when the Patient has no name or one that is too
     * long, {@code HS-ENTRY-VERSION} when {@code expectedVersion} is not the current one; nothing is saved then.
     *
     * @param expectedVersion the version of the own Patient that the caller has seen
     * @param patient the whole resource
     * @param colour 1 to {@value Person#COLOURS}
     * @throws IllegalArgumentException for another colour
     */
    Person update(PersonId id, int expectedVersion, JsonObject patient, int colour, Caller caller);
}
