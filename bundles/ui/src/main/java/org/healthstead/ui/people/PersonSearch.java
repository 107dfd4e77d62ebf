// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.util.Locale;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.TypedDate;

/** What somebody typed to find a person, as {@link org.healthstead.api.record.PersonService#list} understands it. */
public final class PersonSearch {

    private PersonSearch() {}

    /**
     * A date with its month as a word, as pages show it, becomes one in digits; everything else stays as it was typed.
     */
    public static String text(String typed, Locale locale) {
        return typed.codePoints().anyMatch(Character::isLetter)
                ? TypedDate.parse(typed, locale).map(PartialDate::text).orElse(typed)
                : typed;
    }
}
