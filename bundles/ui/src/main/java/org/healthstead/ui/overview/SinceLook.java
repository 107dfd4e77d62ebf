// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.changes.LastLooks;
import org.healthstead.ui.context.UiServices;

/**
 * What came into a record since the reader looked before.
 *
 * @param moment when that was
 * @param count entries that are new or changed, as far as the reader may see them
 */
record SinceLook(Instant moment, long count) {

    /** When that was, as a day. */
    String day(Locale locale) {
        return DateStyle.brief(locale).format(moment.atZone(ZoneId.systemDefault()));
    }

    /** Notes the look of now. Empty at the first look, and while nobody can count. */
    static Optional<SinceLook> read(UiServices services, PersonId person, Caller caller) {
        Optional<Instant> before = new LastLooks(services.preferences().find(), Clock.systemUTC()).look(person, caller);
        try {
            return before.flatMap(moment -> services.changes()
                    .find()
                    .map(changes ->
                            changes.since(person, ChangeSpan.arrivedSince(moment), Optional.empty(), 0, 0, caller))
                    .map(found -> new SinceLook(moment, found.clinical())));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
