// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.ServerTimes;

/**
 * Since when, as the address says it: {@code ?since=} is {@code seen}, {@code visit} or a day, {@code ?by=arrival}
 * makes a day or a visit mean when something came, {@code ?kind=} shows one category and {@code ?page=} a part of it.
 */
final class ChangesChoice {

    static final String SEEN = "seen";
    static final String VISIT = "visit";
    static final String ARRIVAL = "arrival";

    /** So many days for who has never looked, in a record without a visit. */
    private static final int MONTH = 30;

    private final PersonId person;
    private final Optional<Instant> looked;
    private final Optional<EntryLine> visit;
    private final LocalDate today;
    private final String since;
    private final boolean byArrival;
    private final Optional<Category> kind;
    private final int page;

    private ChangesChoice(ChangesChoice other, String since, boolean byArrival, Optional<Category> kind, int page) {
        this.person = other.person;
        this.looked = other.looked;
        this.visit = other.visit;
        this.today = other.today;
        this.since = since;
        this.byArrival = byArrival;
        this.kind = kind;
        this.page = page;
    }

    /**
     * @param looked when the reader looked before, if ever
     * @param visit the newest one with a date
     */
    ChangesChoice(
            PersonId person,
            PageParameters parameters,
            Optional<Instant> looked,
            Optional<EntryLine> visit,
            LocalDate today) {
        this.person = person;
        this.looked = looked;
        this.visit = visit;
        this.today = today;
        this.since = AddressParameters.text(parameters, "since")
                .filter(text -> isPossible(text, looked, visit))
                .orElseGet(() -> usual(looked, visit, today));
        this.byArrival =
                AddressParameters.text(parameters, "by").filter(ARRIVAL::equals).isPresent();
        this.kind = AddressParameters.text(parameters, "kind").flatMap(Addresses::category);
        this.page = AddressParameters.parsed(parameters, "page", Integer::parseInt)
                .filter(number -> number > 0 && number <= ChangesPage.MAX_PAGE)
                .orElse(0);
    }

    private static boolean isPossible(String text, Optional<Instant> looked, Optional<EntryLine> visit) {
        return switch (text) {
            case SEEN -> looked.isPresent();
            case VISIT -> visit.isPresent();
            default -> day(text).isPresent();
        };
    }

    private static String usual(Optional<Instant> looked, Optional<EntryLine> visit, LocalDate today) {
        if (looked.isPresent()) {
            return SEEN;
        }
        return visit.isPresent() ? VISIT : today.minusDays(MONTH).toString();
    }

    /** A day between the years 1 and 9999. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isSeen() {
        return since.equals(SEEN);
    }

    boolean isVisit() {
        return since.equals(VISIT);
    }

    /** Since when something has to have come, and not what it is dated. */
    boolean isByArrival() {
        return isSeen() || byArrival;
    }

    Optional<Category> kind() {
        return kind;
    }

    int page() {
        return page;
    }

    Optional<Instant> looked() {
        return looked;
    }

    Optional<EntryLine> visit() {
        return visit;
    }

    /** The day that is chosen, as it stands in a field; empty for none. */
    String day() {
        return isSeen() ? "" : firstDay().toString();
    }

    private LocalDate firstDay() {
        return isVisit() ? visit.flatMap(EntryLine::date).orElseThrow().local().toLocalDate() : LocalDate.parse(since);
    }

    ChangeSpan span() {
        if (isSeen()) {
            return ChangeSpan.arrivedSince(looked.orElseThrow());
        }
        return byArrival
                ? ChangeSpan.arrivedSince(
                        firstDay().atStartOfDay(ZoneId.systemDefault()).toInstant())
                : ChangeSpan.dated(firstDay(), today);
    }

    /** What the page shows, as a sentence. */
    String sentence(Messages messages) {
        if (isSeen()) {
            return messages.get("changes.since.seen", ServerTimes.words(looked.orElseThrow(), messages));
        }
        String day = isVisit()
                ? PartialDateLabel.words(visit.flatMap(EntryLine::date).orElseThrow(), messages.locale())
                : PartialDateLabel.words(PartialDate.parse(since), messages.locale());
        if (byArrival) {
            return messages.get(isVisit() ? "changes.since.visit.arrival" : "changes.since.day.arrival", day);
        }
        return messages.get(isVisit() ? "changes.since.visit" : "changes.since.day", day);
    }

    ChangesChoice since(String other) {
        return new ChangesChoice(this, other, byArrival && !other.equals(SEEN), kind, 0);
    }

    ChangesChoice byArrival(boolean arrival) {
        return new ChangesChoice(this, since, arrival, kind, 0);
    }

    ChangesChoice of(Optional<Category> other) {
        return new ChangesChoice(this, since, byArrival, other, 0);
    }

    ChangesChoice onPage(int other) {
        return new ChangesChoice(this, since, byArrival, kind, other);
    }

    String address() {
        return Addresses.with(
                Addresses.changes(person),
                "since",
                since,
                "by",
                byArrival && !isSeen() ? ARRIVAL : "",
                "kind",
                kind.map(Addresses::kind).orElse(""),
                "page",
                page == 0 ? "" : Integer.toString(page));
    }

    PersonId person() {
        return person;
    }
}
