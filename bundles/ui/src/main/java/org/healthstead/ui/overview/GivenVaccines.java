// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.StatedFact;

/**
 * What a person was vaccinated with. What was not given is none of it.
 *
 * @param byVaccine of each vaccine every time it was given, newest first; the vaccine given last comes first
 * @param isWhole false when there are older ones that were not looked at
 */
public record GivenVaccines(List<List<StatedFact>> byVaccine, boolean isWhole) {

    /** So many of the newest entries are looked at. */
    private static final int LOOKED_AT = 120;

    public static GivenVaccines read(UiServices services, PersonId person, Caller caller) {
        EntryPage page =
                services.entries().page(EntryQuery.of(person, LOOKED_AT).ofType("Immunization"), caller);
        List<EntryLine> given =
                page.lines().stream().filter(line -> !line.negated()).toList();
        Map<String, List<StatedFact>> byName = new LinkedHashMap<>();
        if (!given.isEmpty()) {
            StatedFact.of(services, person, given, caller)
                    .forEach(fact -> byName.computeIfAbsent(
                                    fact.line().title().orElse("").toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                            .add(fact));
        }
        return new GivenVaccines(List.copyOf(byName.values()), page.next().isEmpty());
    }
}
