// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.reminders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryId;

/**
 * One thing that a person should think of, in the words of a plugin. Immutable.
 *
 * <p>Three days say when, each of which may be missing. A reminder without any is open, and stands after those that
 * have one.
 *
 * <table>
 *   <caption>What the days mean</caption>
 *   <tr><th></th><th>{@link #from}</th><th>{@link #due}</th><th>{@link #overdueFrom}</th></tr>
 *   <tr><td>a dose of a vaccine</td><td>earliest day</td><td>recommended day</td><td>first day that is too late</td></tr>
 *   <tr><td>a goal</td><td></td><td>target day</td><td></td></tr>
 *   <tr><td>a refill</td><td>first day it can be had</td><td>order now</td><td>nothing is left</td></tr>
 * </table>
 *
 * <p>Nothing becomes overdue by itself: without {@link #overdueFrom} a reminder whose day has passed is still due, and
 * pages say since when.
 */
public final class Reminder {

    public static final int MAX_KEY = 200;
    public static final int MAX_TITLE = 200;
    public static final int MAX_DETAILS = 1000;
    public static final int MAX_PAGE = 1000;

    /** How pressing a reminder is on a day; the most pressing first. */
    public enum Urgency {
        OVERDUE,
        DUE,
        /** It can be done already, and is not due yet. */
        POSSIBLE,
        /** Its days lie ahead. */
        AHEAD,
        /** It has no day. */
        UNDATED
    }

    private final String key;
    private final String title;
    private final Optional<String> details;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> due;
    private final Optional<LocalDate> overdueFrom;
    private final Optional<EntryId> entry;
    private final Optional<String> page;

    private Reminder(
            String key,
            String title,
            Optional<String> details,
            Optional<LocalDate> from,
            Optional<LocalDate> due,
            Optional<LocalDate> overdueFrom,
            Optional<EntryId> entry,
            Optional<String> page) {
        this.key = key;
        this.title = title;
        this.details = details;
        this.from = from;
        this.due = due;
        this.overdueFrom = overdueFrom;
        this.entry = entry;
        this.page = page;
    }

    /**
     * A reminder without a day.
     *
     * @param key says what it is about: unique among the reminders of one contribution for one person, and the same
     *     each time. What somebody has done or put away stays so under this key, and something new needs a new one:
     *     {@code mmr/2}, not {@code next-dose}. 1 to {@value #MAX_KEY} characters, never shown
     * @param title in the reader's language; not blank, one line, at most {@value #MAX_TITLE} characters
     * @throws IllegalArgumentException for another key or title
     */
    public static Reminder of(String key, String title) {
        require(isLine(key, MAX_KEY), "a key needs 1 to " + MAX_KEY + " characters and no control characters");
        require(isLine(title, MAX_TITLE), "a title needs 1 to " + MAX_TITLE + " characters and no control characters");
        return new Reminder(
                key,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A copy that says more, such as why.
     *
     * @param words in the reader's language; not blank, at most {@value #MAX_DETAILS} characters
     * @throws IllegalArgumentException when they are blank or longer
     */
    public Reminder details(String words) {
        require(
                !words.isBlank() && words.length() <= MAX_DETAILS,
                "details need 1 to " + MAX_DETAILS + " characters and not only blanks");
        return new Reminder(key, title, Optional.of(words), from, due, overdueFrom, entry, page);
    }

    /**
     * A copy that can be done from a day on.
     *
     * @throws IllegalArgumentException when it is due or overdue before
     */
    public Reminder from(LocalDate day) {
        return new Reminder(key, title, details, Optional.of(day), due, overdueFrom, entry, page).ordered();
    }

    /**
     * A copy that is due on a day.
     *
     * @throws IllegalArgumentException when it is possible later or overdue before
     */
    public Reminder due(LocalDate day) {
        return new Reminder(key, title, details, from, Optional.of(day), overdueFrom, entry, page).ordered();
    }

    /**
     * A copy that is overdue from a day on.
     *
     * @param day the first on which it is overdue
     * @throws IllegalArgumentException when it is possible or due later
     */
    public Reminder overdueFrom(LocalDate day) {
        return new Reminder(key, title, details, from, due, Optional.of(day), entry, page).ordered();
    }

    /** A copy that opens an entry of the record, and no page. A reader who may not see the entry gets no link. */
    public Reminder opens(EntryId opened) {
        return new Reminder(key, title, details, from, due, overdueFrom, Optional.of(opened), Optional.empty());
    }

    /**
     * A copy that opens a page, and no entry.
     *
     * @param address of a page of this plugin, of the household or of this person
     *     ({@code org.healthstead.ui.api.PluginAddress} makes it); for any other there is no link
     * @throws IllegalArgumentException when it does not begin with one slash, or is longer than {@value #MAX_PAGE}
     */
    public Reminder opens(String address) {
        require(
                isLine(address, MAX_PAGE) && address.startsWith("/") && !address.startsWith("//"),
                "an address begins with one slash and has at most " + MAX_PAGE + " characters");
        return new Reminder(key, title, details, from, due, overdueFrom, Optional.empty(), Optional.of(address));
    }

    /** A copy that opens nothing. */
    public Reminder withoutLink() {
        return new Reminder(key, title, details, from, due, overdueFrom, Optional.empty(), Optional.empty());
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public Optional<String> details() {
        return details;
    }

    /** The first day on which it can be done. */
    public Optional<LocalDate> from() {
        return from;
    }

    /** The day on which it is to be done. */
    public Optional<LocalDate> due() {
        return due;
    }

    /** The first day on which it is overdue. */
    public Optional<LocalDate> overdueFrom() {
        return overdueFrom;
    }

    /** What it opens, unless it opens a page or nothing. */
    public Optional<EntryId> entry() {
        return entry;
    }

    /** The address that it opens, unless it opens an entry or nothing. */
    public Optional<String> page() {
        return page;
    }

    /** The day under which it stands in lists and calendars: when it is due, else the first of the others. */
    public Optional<LocalDate> day() {
        return due.or(() -> from).or(() -> overdueFrom);
    }

    /** How pressing it is on a day. */
    public Urgency urgency(LocalDate today) {
        if (day().isEmpty()) {
            return Urgency.UNDATED;
        }
        if (isReached(overdueFrom, today)) {
            return Urgency.OVERDUE;
        }
        if (isReached(due, today)) {
            return Urgency.DUE;
        }
        return isReached(from, today) ? Urgency.POSSIBLE : Urgency.AHEAD;
    }

    private static boolean isReached(Optional<LocalDate> day, LocalDate today) {
        return day.filter(first -> !today.isBefore(first)).isPresent();
    }

    private Reminder ordered() {
        LocalDate before = LocalDate.MIN;
        for (LocalDate day :
                Stream.of(from, due, overdueFrom).flatMap(Optional::stream).toList()) {
            require(!day.isBefore(before), "the days of a reminder follow one another: from, due, overdue");
            before = day;
        }
        return this;
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean isTrue, String wanted) {
        if (!isTrue) {
            throw new IllegalArgumentException(wanted);
        }
    }

    /** Key and words stay out of logs. */
    @Override
    public String toString() {
        return "Reminder[from=" + from + ", due=" + due + ", overdueFrom=" + overdueFrom + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reminder that
                && key.equals(that.key)
                && title.equals(that.title)
                && details.equals(that.details)
                && from.equals(that.from)
                && due.equals(that.due)
                && overdueFrom.equals(that.overdueFrom)
                && entry.equals(that.entry)
                && page.equals(that.page);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, title, details, from, due, overdueFrom, entry, page);
    }
}
