// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which codes mean one thing that is measured, and what it is called. Only codes decide: words beside a code are the
 * source's, and no two laboratories agree on them. We provide it; safe for several threads.
 */
@ProviderType
public interface Analytes {

    /**
     * The analyte that a code means; empty for one that is not known.
     *
     * @param token {@code system|code}
     */
    Optional<Analyte> of(String token);

    /**
     * Where people look for a result with a code: that of its analyte, or its own where it is none, such as the color
     * of urine.
     *
     * @param token {@code system|code}
     * @return {@link ResultPanel#OTHER} for a code that is not known
     */
    ResultPanel panel(String token);

    /**
     * Words that people look for when they mean what a code says, in every language: plain names, short names, others.
     *
     * @param token {@code system|code}
     * @return empty for a code that is not known, or has no such words
     */
    Set<String> searchWords(String token);

    /** Every analyte that has a plain name. */
    Set<Analyte> named();

    /**
     * The code by which a result in a unit is written: LOINC has one for the mass and another for the amount of
     * substance of the same thing.
     *
     * @param unit of the number, UCUM or words; empty for a number without
     * @return one of the analyte's own, as {@code system|code}; {@link Analyte#id} when its codes do not differ in that
     */
    String codeFor(Analyte analyte, Optional<String> unit);

    /** Names the tables: another number means other answers. Stays the same over restarts. */
    int number();
}
