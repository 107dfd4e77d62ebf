// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The codes that a form can suggest: of vocabularies that may be shipped, by the names that {@link FormField} gives
 * them ({@link Kinds#vocabularies}). Provided by Healthstead; safe for several threads.
 */
@ProviderType
public interface Vocabularies {

    /**
     * Every code of the given vocabularies with its words, ordered by words.
     *
     * @param vocabularies as {@link FormField#vocabularies}; one that does not exist has no codes
     * @param reader whose language the words are in, English where there are none
     * @return each with system, code and display
     */
    List<Coding> codes(List<String> vocabularies, Locale reader);

    /** One code; empty when none of the vocabularies has it. */
    Optional<Coding> code(List<String> vocabularies, String code, Locale reader);
}
