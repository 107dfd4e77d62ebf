// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Qualifier;

/**
 * When a person was last seen and when they come next, as far as the reader may see the visits. Costs three short pages
 * of lines and no body, so that a clinic can have it for every line of a roster.
 *
 * @param last the day of the last visit that took place
 * @param next the day of the next visit or appointment, today's among them
 */
record RosterVisits(Optional<PartialDate> last, Optional<PartialDate> next) {

    /** Cancelled ones may lie before the one that counts. */
    private static final int LOOKED_AT = 5;

    /** More than anybody has ahead of them; the nearest comes last. */
    private static final int AHEAD = 50;

    static RosterVisits read(EntryStore entries, PersonId person, Caller caller, LocalDate today) {
        Optional<PartialDate> last =
                entries
                        .page(
                                EntryQuery.of(person, LOOKED_AT)
                                        .ofType("Encounter")
                                        .until(today),
                                caller)
                        .lines()
                        .stream()
                        .filter(line -> !line.negated()
                                && !line.projection().is(Qualifier.PLANNED)
                                && !line.projection().is(Qualifier.MISSED))
                        .flatMap(line -> line.date().stream())
                        .findFirst();
        Optional<PartialDate> next = entries
                .page(EntryQuery.of(person, AHEAD).ofType("Appointment").since(today), caller)
                .lines()
                .reversed()
                .stream()
                .filter(line -> !isOff(line))
                .flatMap(line -> line.date().stream())
                .findFirst();
        return new RosterVisits(last, next);
    }

    private static boolean isOff(EntryLine line) {
        return line.negated() || line.projection().qualifiers().stream().anyMatch(Qualifier::ends);
    }
}
