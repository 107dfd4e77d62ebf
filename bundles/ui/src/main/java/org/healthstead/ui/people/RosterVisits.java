// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Qualifier;

/**
 * When a person was last seen and when they come next, as far as the reader may see the visits. Read for a whole page
 * of people at once and without a body, so that a clinic can have it for every line of a roster.
 *
 * @param last the day of the last visit that took place
 * @param next the day of the next visit or appointment, today's among them
 */
record RosterVisits(Optional<PartialDate> last, Optional<PartialDate> next) {

    /** Cancelled ones may lie before the one that counts. */
    private static final int LOOKED_AT = 5;

    /** More than anybody has ahead of them; the nearest comes last. */
    private static final int AHEAD = 50;

    /** Most who are looked for were here a short time ago; only of the others the whole history is read. */
    private static final Period SHORT = Period.ofMonths(13);

    /** Of each of these people. */
    static Map<PersonId, RosterVisits> read(EntryStore entries, List<PersonId> people, Caller caller, LocalDate today) {
        Map<PersonId, PartialDate> last =
                last(entries, people, DayRange.OPEN.since(today.minus(SHORT)).until(today), caller);
        List<PersonId> others =
                people.stream().filter(person -> !last.containsKey(person)).toList();
        if (!others.isEmpty()) {
            last.putAll(
                    last(entries, others, DayRange.OPEN.until(today.minus(SHORT).minusDays(1)), caller));
        }
        Map<PersonId, List<EntryLine>> ahead =
                entries.newest(people, "Appointment", DayRange.OPEN.since(today), AHEAD, caller);
        Map<PersonId, RosterVisits> visits = new HashMap<>();
        people.forEach(person -> visits.put(
                person,
                new RosterVisits(
                        Optional.ofNullable(last.get(person)), nearest(ahead.getOrDefault(person, List.of())))));
        return visits;
    }

    private static Map<PersonId, PartialDate> last(
            EntryStore entries, List<PersonId> people, DayRange days, Caller caller) {
        Map<PersonId, PartialDate> found = new HashMap<>();
        entries.newest(people, "Encounter", days, LOOKED_AT, caller)
                .forEach((person, lines) -> lines.stream()
                        .filter(line -> !line.negated()
                                && !line.projection().is(Qualifier.PLANNED)
                                && !line.projection().is(Qualifier.MISSED))
                        .flatMap(line -> line.date().stream())
                        .findFirst()
                        .ifPresent(date -> found.put(person, date)));
        return found;
    }

    private static Optional<PartialDate> nearest(List<EntryLine> ahead) {
        return ahead.reversed().stream()
                .filter(line -> !isOff(line))
                .flatMap(line -> line.date().stream())
                .findFirst();
    }

    private static boolean isOff(EntryLine line) {
        return line.negated() || line.projection().qualifiers().stream().anyMatch(Qualifier::ends);
    }
}
