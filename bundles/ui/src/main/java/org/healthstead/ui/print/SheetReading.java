// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/**
 * What a sheet is made from.
 *
 * @param services the record
 * @param person whose it is
 * @param caller who prints
 * @param messages in the language of the sheet
 * @param isWhole false when the caller may see only a part of the record
 */
record SheetReading(UiServices services, Person person, Caller caller, Messages messages, boolean isWhole) {

    static SheetReading of(UiServices services, Person person, Caller caller, Locale locale) {
        return new SheetReading(
                services,
                person,
                caller,
                Messages.of(SheetReading.class, locale),
                services.showsWhole(person.id(), caller));
    }

    PersonId id() {
        return person.id();
    }

    Locale locale() {
        return messages.locale();
    }

    /** A sentence that says that there is none, limited to what the caller may see. */
    String none(String key) {
        String sentence = messages.get(key);
        return isWhole ? sentence : messages.get("overview.part.says", sentence);
    }
}
