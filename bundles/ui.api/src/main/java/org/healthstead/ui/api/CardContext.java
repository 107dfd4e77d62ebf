// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;

/**
 * Whom a card is about and who looks at it.
 *
 * @param person whose overview it is
 * @param caller who looks at it; pass it to services, so that the card shows only what this caller may see. The caller
 *     of a plugin can only read what its manifest asks for, and only in this record
 * @param locale of the reader; get words from {@link Messages#of}
 */
public record CardContext(Person person, Caller caller, Locale locale) {

    public CardContext {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
    }
}
