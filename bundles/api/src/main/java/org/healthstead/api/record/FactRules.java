// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says by what entries are known as one fact: the lines {@code fact} of the kinds. Nothing is guessed: keys are equal
 * or they are not. We provide it; safe for several threads.
 */
@ProviderType
public interface FactRules {

    /** FHIR resource types whose entries can have keys. */
    Set<String> types();

    /**
     * The keys of an entry; none for one that is a mistake, is about somebody else, or has something in it that changes
     * its meaning in a way we do not know. Never fails. Some microseconds; a large attached file costs its checksum.
     *
     * @param line its current one
     * @param body its current one
     */
    List<FactKey> keys(Projection line, JsonObject body);

    /** True when an entry of the kind may have keys that count within a source; cheap. */
    boolean isKeyedWithinSource(Projection line);

    /**
     * What entries must have in common to be one fact, even by a person's word: type, and whether something is so or is
     * not so. Empty for an entry that is no part of any.
     */
    Optional<String> family(Projection line);

    /**
     * True when two results that are not equal may be one number that was rounded when its unit was converted: their
     * units are written differently and their difference is within the digits of both.
     */
    boolean isNear(Projection one, Projection other);

    /** Names the rules: another number means other keys. Stays the same over restarts. Never 0. */
    int number();
}
