// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;

/** What somebody can do with a reminder, as buttons name it. */
public enum ReminderChoice {
    DONE("done", Verdict.DONE, "coming.do.done", "coming.do.done.of", "coming.did.done"),
    WEEK("week", Verdict.LATER, "coming.do.week", "coming.do.week.of", "coming.did.later"),
    MONTH("month", Verdict.LATER, "coming.do.month", "coming.do.month.of", "coming.did.later"),
    NEVER("never", Verdict.NOT_FOR_ME, "coming.do.never", "coming.do.never.of", "coming.did.never");

    /** In the place of a choice: takes back what was chosen. */
    public static final String BACK = "back";

    private final String code;
    private final Verdict verdict;
    private final String words;
    private final String label;
    private final String done;

    ReminderChoice(String code, Verdict verdict, String words, String label, String done) {
        this.code = code;
        this.verdict = verdict;
        this.words = words;
        this.label = label;
        this.done = done;
    }

    public static Optional<ReminderChoice> ofCode(String code) {
        return Stream.of(values()).filter(choice -> choice.code.equals(code)).findFirst();
    }

    /** What a button sends. */
    public String code() {
        return code;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The day on which the reminder comes back; empty when it does not. */
    public Optional<LocalDate> until(LocalDate today) {
        return switch (this) {
            case WEEK -> Optional.of(today.plusWeeks(1));
            case MONTH -> Optional.of(today.plusMonths(1));
            case DONE, NEVER -> Optional.empty();
        };
    }

    /** Key of the words of its button. */
    String words() {
        return words;
    }

    /** Key of its button's name, which says what the button is about. */
    String label() {
        return label;
    }

    /** Key of what is said when it was chosen. */
    String done() {
        return done;
    }
}
