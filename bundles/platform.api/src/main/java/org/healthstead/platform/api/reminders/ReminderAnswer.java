// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * What somebody said about a reminder of a person. It holds for everybody who sees the record.
 *
 * @param reminder what it was said about
 * @param title of the reminder, as it was then
 * @param from what its plugin was called, then
 * @param verdict what was said
 * @param until the day on which it comes back; there when it is put off, else empty
 * @param by who said it; empty when that account is not known here
 * @param at when, to the millisecond
 */
public record ReminderAnswer(
        ReminderId reminder,
        String title,
        String from,
        Verdict verdict,
        Optional<LocalDate> until,
        Optional<AccountId> by,
        Instant at) {

    /** What can be said. */
    public enum Verdict {
        DONE(1),
        LATER(2),
        NOT_FOR_ME(3);

        private final int code;

        Verdict(int code) {
            this.code = code;
        }

        /** For stores; never renumbered. */
        public int code() {
            return code;
        }

        /** @throws IllegalArgumentException for a number that is none */
        public static Verdict ofCode(int code) {
            for (Verdict verdict : values()) {
                if (verdict.code == code) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException("no verdict " + code);
        }
    }

    public ReminderAnswer {
        Objects.requireNonNull(reminder, "reminder");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (until.isPresent() != (verdict == Verdict.LATER)) {
            throw new IllegalArgumentException(
                    "a day on which it comes back is for what is put off, and only for that");
        }
    }

    /** Whether the reminder is away on a day. */
    public boolean holds(LocalDate today) {
        return until.filter(day -> !today.isBefore(day)).isEmpty();
    }

    /** Words stay out of logs. */
    @Override
    public String toString() {
        return "ReminderAnswer[" + reminder + ", " + verdict + ", " + until + ", " + at + "]";
    }
}
