// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The people of a household. We provide it; safe for several threads. */
@ProviderType
public interface PersonService {

    /**
     * The people that the caller may see, by name.
     *
     * @param text only those whose name has words that begin with the words of this text (case and accents do not
     *     matter), whose birth date begins with it or is written so ({@code 4.3.1974}), or who has a Patient with an
     *     identifier that begins with it (three characters at least, with a digit; what is neither letter nor digit
     *     does not matter); blank for all
     * @param limit at most this many, at least 1
     */
    List<Person> list(String text, int limit, Caller caller);

    /** Empty when there is none, or it is not for this caller. */
    Optional<Person> find(PersonId id, Caller caller);

    /**
     * Adds a person, together with the entry that is their own FHIR Patient, and gives the caller's account every right
     * on the record.
     *
     * @param name not blank, at most {@value Person#MAX_NAME} characters, else {@code HS-PERSON-NAME}
     */
    Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller);
}
