// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService.Reader;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.comingup.ComingRow;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.comingup.ReminderRow;
import org.healthstead.ui.comingup.Upcoming;
import org.healthstead.ui.context.UiServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of a calendar: what is coming up for its people on days that are known, as its account may see it now. */
public final class CalendarEvents {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarEvents.class);

    private static final int DAYS_BACK = 90;
    private static final int YEARS_AHEAD = 2;
    private static final int UID_BYTES = 16;

    /** After which plugins are not asked any more: a program waits for the answer. */
    private static final Duration FOR_PLUGINS = Duration.ofSeconds(8);

    private final UiServices services;
    private final CalendarFeed feed;
    private final LocalDate today;
    private final Messages messages;

    private CalendarEvents(UiServices services, CalendarFeed feed, LocalDate today) {
        this.services = services;
        this.feed = feed;
        this.today = today;
        this.messages = Messages.of(CalendarEvents.class, feed.language());
    }

    /** The whole calendar as text. */
    public static String text(UiServices services, CalendarFeeds.Opened opened, LocalDate today) {
        CalendarEvents events = new CalendarEvents(services, opened.feed(), today);
        String name = opened.feed().name().isEmpty()
                ? events.messages.get("calendar.name")
                : opened.feed().name();
        // The same all day, so that programs see what has changed and what has not.
        return CalendarText.of(
                name,
                events.all(opened.callers()),
                today.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private List<CalendarEvent> all(Map<PersonId, Caller> callers) {
        List<CalendarEvent> events = new ArrayList<>();
        long stopAt = System.nanoTime() + FOR_PLUGINS.toNanos();
        for (PersonId id : feed.persons()) {
            Caller caller = callers.get(id);
            try {
                services.persons()
                        .find(id, caller)
                        .ifPresent(person -> add(events, person, caller, System.nanoTime() - stopAt < 0));
            } catch (ProblemException e) {
                LOG.warn(
                        "Calendar {} is without person {}: {}",
                        feed.id(),
                        id,
                        e.problem().code());
            }
        }
        events.sort(Comparator.comparing(CalendarEvent::day).thenComparing(CalendarEvent::uid));
        return events;
    }

    private void add(List<CalendarEvent> events, Person person, Caller caller, boolean hasTime) {
        ComingUp record = ComingUp.read(services, person, caller, today);
        Reader reader = new Reader(caller, today, feed.language());
        Upcoming coming = hasTime ? Upcoming.of(services, person, record, reader) : Upcoming.of(record);
        if (!hasTime || !coming.missing().isEmpty()) {
            LOG.warn("Calendar {} is without some reminders of person {}", feed.id(), person.id());
        }
        Stream<ComingRow> rows = Stream.concat(coming.past().stream(), coming.ahead().stream())
                .filter(this::isNear)
                .filter(CalendarEvents::isOfADay);
        if (feed.hasDetails()) {
            rows.forEach(row -> events.add(detailed(person, row)));
        } else {
            Map<LocalDate, CalendarEvent> days = new LinkedHashMap<>();
            rows.forEach(row -> days.computeIfAbsent(row.day(), day -> plain(person, day)));
            events.addAll(days.values());
        }
    }

    private boolean isNear(ComingRow row) {
        return !row.day().isBefore(today.minusDays(DAYS_BACK)) && !row.day().isAfter(today.plusYears(YEARS_AHEAD));
    }

    /** What is due in a month is not due on its first day. */
    private static boolean isOfADay(ComingRow row) {
        return !(row instanceof ComingRow.OfRecord(ComingUp.Item item))
                || item.due().date().precision().compareTo(PartialDate.Precision.DAY) >= 0;
    }

    /** One for each day, so that not even their number says anything. */
    private CalendarEvent plain(Person person, LocalDate day) {
        String initial = PersonMark.initials(person.name())
                .codePoints()
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new CalendarEvent(uid(person, "day", day.toString()), day, messages.get("calendar.plain", initial), "");
    }

    private CalendarEvent detailed(Person person, ComingRow row) {
        return switch (row) {
            case ComingRow.OfRecord(ComingUp.Item item) ->
                new CalendarEvent(
                        uid(
                                person,
                                "entry",
                                item.line().id().toString(),
                                item.due().meaning().name()),
                        row.day(),
                        summary(person, EntryWords.title(item.line().projection(), messages)),
                        item.words(messages) + "\n"
                                + EntryWords.type(item.line().type(), messages));
            case ComingRow.OfPlugin plugin -> ofPlugin(person, plugin);
        };
    }

    private CalendarEvent ofPlugin(Person person, ComingRow.OfPlugin row) {
        ReminderId id = row.offered().id();
        String from = messages.get("card.from", row.offered().from());
        Optional<String> details = row.reminder().details();
        return new CalendarEvent(
                uid(person, "reminder", id.plugin(), id.contribution(), id.key()),
                row.day(),
                summary(person, row.reminder().title()),
                ReminderRow.words(row.reminder(), today, messages) + "\n"
                        + details.map(words -> words + "\n").orElse("") + from);
    }

    private String summary(Person person, String title) {
        return messages.get("calendar.event", person.name(), title);
    }

    /** Says nothing to who does not know the calendar's id, which is in no event. */
    private String uid(Person person, String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(feed.id().toString(), person.id().toString()), Stream.of(parts))
                    .forEach(part -> digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, UID_BYTES) + "@healthstead";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
