// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;

/**
 * For whom a card is written.
 *
 * @param person whose overview it is
 * @param caller who looks at it; services are asked with it, so that a card shows only what they may see
 * @param locale of the reader; words come from {@link Messages#of}
 */
public record CardContext(Person person, Caller caller, Locale locale) {

    public CardContext {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
    }
}
