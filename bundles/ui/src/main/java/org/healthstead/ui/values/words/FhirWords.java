// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values.words;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.ui.api.Messages;

/** Words for names and codes of FHIR R4 that a specification fixes. */
public final class FhirWords {

    private FhirWords() {}

    /** @param name of an element as it stands in a body, {@code bodySite}; empty for one that has no words */
    public static Optional<String> element(String name, Locale locale) {
        return Messages.of(FhirWords.class, locale).find("element." + name);
    }

    /**
     * @param element where the code stands: some codes mean something else there
     * @param code of a value set of FHIR; empty for one that has no words
     */
    public static Optional<String> code(String element, String code, Locale locale) {
        Messages words = Messages.of(FhirWords.class, locale);
        return words.find("code." + element + '.' + code)
                .or(() -> words.find("code." + code))
                .or(() -> words.find("status." + code));
    }
}
