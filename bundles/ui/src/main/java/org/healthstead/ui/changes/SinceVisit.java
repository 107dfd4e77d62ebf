// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/** What changed since the last visit, for other pages: what the page "What changed" shows of it. */
public final class SinceVisit {

    /** Visits that were called off are passed over. */
    private static final int VISITS = 20;

    /**
     * @param category of the entries
     * @param count how many changed
     * @param lines those that are looked at, what needs a look first
     */
    public record Group(Category category, long count, List<EntryLine> lines) {}

    private final ChangesChoice choice;
    private final ChangeGroups found;

    private SinceVisit(ChangesChoice choice, ChangeGroups found) {
        this.choice = choice;
        this.found = found;
    }

    /** In a record without a visit, since a month ago. */
    public static SinceVisit read(UiServices services, PersonId person, Caller caller) {
        LocalDate today = LocalDate.now();
        ChangesChoice choice = new ChangesChoice(
                person,
                new PageParameters().set("since", ChangesChoice.VISIT),
                Optional.empty(),
                newestVisit(services, person, today, caller),
                today);
        return new SinceVisit(choice, ChangeGroups.read(services, choice, caller));
    }

    /** The newest visit that took place and has a date. */
    public static Optional<EntryLine> newestVisit(
            UiServices services, PersonId person, LocalDate today, Caller caller) {
        EntryQuery query = EntryQuery.of(person, VISITS).ofType("Encounter").until(today);
        return services.entries().page(query, caller).lines().stream()
                .filter(line -> line.date().isPresent() && !line.negated())
                .filter(line -> !line.projection().is(Qualifier.PLANNED)
                        && !line.projection().is(Qualifier.MISSED))
                .findFirst();
    }

    /** Since when, in words. */
    public String sentence(Messages messages) {
        return choice.sentence(messages);
    }

    /** Of what is about health, by kind. */
    public List<Group> groups() {
        return found.groups().stream()
                .filter(group -> group.category().isClinical())
                .map(group -> new Group(group.category(), group.count(), group.lines()))
                .toList();
    }

    /** False while something may be missing. */
    public boolean isComplete() {
        return found.isComplete();
    }
}
