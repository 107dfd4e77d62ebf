// SPDX-License-Identifier: Apache-2.0
package org.example.lastseen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * Who of the practitioners was seen when, from the visits of a record.
 *
 * @param who name of the practitioner, as the visit has it
 * @param when of the latest visit; empty when it has no date
 * @param visit the latest visit
 * @param visits how many there were, of those that were looked at
 */
record LastSeen(String who, Optional<PartialDate> when, EntryId visit, int visits) {

    private static final Set<String> NOT_YET = Set.of("planned", "cancelled");

    /**
     * Reads the newest visits.
     *
     * @param caller who looks: the store answers only with what they may see
     * @param most how many visits are looked at, 1 to 1000
     * @return who was seen last comes first
     */
    static List<LastSeen> of(EntryStore entries, PersonId person, Caller caller, int most) {
        Map<String, LastSeen> found = new LinkedHashMap<>();
        EntryQuery visits = EntryQuery.of(person, most).ofType("Encounter");
        for (EntryLine line : entries.page(visits, caller).lines()) {
            if (line.negated()) {
                continue;
            }
            entries.find(line.id(), caller)
                    .filter(visit ->
                            !NOT_YET.contains(visit.body().string("status").orElse("")))
                    .ifPresent(visit -> names(visit)
                            .forEach(name -> found.merge(
                                    name, new LastSeen(name, line.date(), line.id(), 1), LastSeen::andEarlier)));
        }
        return List.copyOf(found.values());
    }

    /** The names of those who took part in a visit. */
    static List<String> names(Entry visit) {
        List<String> names = new ArrayList<>();
        for (JsonObject participant : visit.body().array("participant").objects()) {
            participant
                    .object("individual")
                    .string("display")
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(names::add);
        }
        return names;
    }

    private LastSeen andEarlier(LastSeen earlier) {
        return new LastSeen(who, when, visit, visits + earlier.visits);
    }
}
