// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.comingup.DueDate.Meaning;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.people.DeathStatements;

/**
 * What a record says is coming up, as far as the reader may see it.
 *
 * @param ahead today and later, the next first
 * @param past what was due and is not over, the last first; not older than {@value #PAST_YEARS} years
 */
public record ComingUp(List<Item> ahead, List<Item> past) {

    /** What was due longer ago has other reasons to be open. */
    static final int PAST_YEARS = 2;

    /** So far ahead the last day on which a device can be used is nothing to think of yet. */
    private static final int USABLE_YEARS = 2;

    /** Visits that lie ahead; the newest are the farthest. */
    private static final int VISITS = 200;

    /** Of each other kind so many of the newest are looked at. */
    private static final int EACH = 100;

    private static final List<String> TAKING_PLACE = List.of("Appointment", "Encounter");

    private static final List<String> WITH_DATES = List.of(
            "ServiceRequest",
            "DeviceRequest",
            "Task",
            "Goal",
            "CarePlan",
            "ImmunizationRecommendation",
            "MedicationStatement",
            "Coverage",
            "Device");

    /** Of which a record has many that are over. */
    private static final String PRESCRIPTION = "MedicationRequest";

    /**
     * @param line of the entry
     * @param due what is when
     */
    public record Item(EntryLine line, DueDate due) {

        LocalDate day() {
            return due.date().local().toLocalDate();
        }

        private boolean isFar(LocalDate today) {
            return due.meaning() == Meaning.USABLE && day().isAfter(today.plusYears(USABLE_YEARS));
        }

        /** When, in words that say what is then. */
        public String words(Messages messages) {
            return ComingUpRows.words(due, false, messages);
        }

        /** When it was, for what is past. */
        public String pastWords(Messages messages) {
            return ComingUpRows.words(due, true, messages);
        }
    }

    public ComingUp {
        ahead = List.copyOf(ahead);
        past = List.copyOf(past);
    }

    /** Nothing when all sources agree that the person has died. */
    public static ComingUp read(UiServices services, Person person, Caller caller, LocalDate today) {
        ComingUp coming = sorted(items(services, person.id(), caller, today), today);
        return coming.isEmpty() || !isDead(services, person, caller) ? coming : new ComingUp(List.of(), List.of());
    }

    /** True when all sources agree. */
    static boolean isDead(UiServices services, Person person, Caller caller) {
        DeathStatements said = DeathStatements.read(services.entries(), person, caller);
        return said.isAgreed() && !said.dead().isEmpty();
    }

    private static List<Item> items(UiServices services, PersonId person, Caller caller, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (String type : TAKING_PLACE) {
            lines(services, EntryQuery.of(person, VISITS).ofType(type).since(today), caller)
                    .forEach(line -> line.date()
                            .map(date -> new DueDate(Meaning.TAKES_PLACE, date))
                            .ifPresent(due -> items.add(new Item(line, due))));
        }
        services.kinds().find().ifPresent(kinds -> {
            for (String type : WITH_DATES) {
                add(items, services, kinds, EntryQuery.of(person, EACH).ofType(type), caller);
            }
            add(
                    items,
                    services,
                    kinds,
                    EntryQuery.of(person, 2 * EACH).ofType(PRESCRIPTION).current(),
                    caller);
        });
        return items;
    }

    private static ComingUp sorted(List<Item> items, LocalDate today) {
        Comparator<Item> nextFirst =
                Comparator.comparingLong((Item item) -> item.due().date().sortKey());
        LocalDate oldest = today.minusYears(PAST_YEARS);
        return new ComingUp(
                items.stream()
                        .filter(item -> !isPast(item.due().date(), today) && !item.isFar(today))
                        .sorted(nextFirst)
                        .toList(),
                items.stream()
                        .filter(item -> isPast(item.due().date(), today))
                        .filter(item -> item.due().meaning().mattersWhenPast())
                        .filter(item -> item.day().isAfter(oldest))
                        .sorted(nextFirst.reversed())
                        .toList());
    }

    /** True when the last day that the date can mean has passed. */
    static boolean isPast(PartialDate date, LocalDate today) {
        LocalDate first = date.local().toLocalDate();
        LocalDate next = switch (date.precision()) {
            case YEAR -> first.plusYears(1);
            case MONTH -> first.plusMonths(1);
            case DAY, TIME -> first.plusDays(1);
        };
        return !next.isAfter(today);
    }

    private static void add(List<Item> items, UiServices services, Kinds kinds, EntryQuery query, Caller caller) {
        for (EntryLine line : lines(services, query, caller)) {
            services.dueDates()
                    .of(line, kinds, id -> services.entries().find(id, caller).map(Entry::body))
                    .forEach(due -> items.add(new Item(line, due)));
        }
    }

    /** What is neither over nor said not to be. */
    private static List<EntryLine> lines(UiServices services, EntryQuery query, Caller caller) {
        return services.entries().page(query, caller).lines().stream()
                .filter(line -> !line.negated())
                .filter(line -> line.projection().qualifiers().stream().noneMatch(each -> each.ends()))
                .toList();
    }

    public boolean isEmpty() {
        return ahead.isEmpty() && past.isEmpty();
    }
}
