// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Vocabularies;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.PreferredUnits;

/**
 * What a form needs to know of the moment and its reader.
 *
 * @param messages in the reader's language
 * @param vocabularies what is suggested; empty while the catalogue is away: then words are kept as words
 * @param analytes what results are called; empty while it is away
 * @param now for dates that cannot lie ahead
 * @param zone in which times are typed
 * @param born the person's birth, as far as known
 * @param units which the reader likes best
 * @param numbers to compare what is typed with; empty while they are away: then nothing is asked
 */
public record FormContext(
        Messages messages,
        Optional<Vocabularies> vocabularies,
        Optional<Analytes> analytes,
        Instant now,
        ZoneId zone,
        Optional<PartialDate> born,
        PreferredUnits units,
        Optional<RecordNumbers> numbers) {

    Locale locale() {
        return messages.locale();
    }

    FieldComplaint complaint(String key, Object... arguments) {
        return new FieldComplaint(messages.get(key, arguments));
    }
}
