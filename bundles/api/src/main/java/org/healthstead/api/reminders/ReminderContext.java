// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.reminders;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;

/**
 * Whom reminders are for, and who reads them.
 *
 * @param person whose record it is
 * @param today the day in the time zone of the household; take this one and not the clock
 * @param caller who reads; pass it to services. It can only read, only this record, and only what the reader may see
 * @param locale of the reader; for a calendar that of whoever made it
 */
public record ReminderContext(Person person, LocalDate today, Caller caller, Locale locale) {

    public ReminderContext {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
    }
}
