// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** Writes a reminder of a plugin as a line: what, when in words, whose words these are, and what one can do with it. */
public final class ReminderRow {

    private ReminderRow() {}

    /** @param answers whose reminder it is when the reader may answer it; else there are no buttons */
    static void write(
            Html html, ComingRow.OfPlugin row, LocalDate today, Optional<PersonId> answers, Messages messages) {
        Reminder reminder = row.reminder();
        html.open("li", "class", "entry has-i").icon(Icon.PLUG);
        html.open("div", "class", "what").open("b");
        row.address()
                .ifPresentOrElse(address -> html.link(address, reminder.title()), () -> html.text(reminder.title()));
        html.close();
        if (reminder.urgency(today) == Reminder.Urgency.OVERDUE) {
            html.open("span", "class", "marks");
            FlagMark.write(html, Icon.S_DUE, "look", messages.get("coming.overdue"));
            html.close();
        }
        html.open("span");
        reminder.day()
                .ifPresentOrElse(
                        day -> html.open("time", "datetime", day.toString())
                                .text(words(reminder, today, messages))
                                .close(),
                        () -> html.text(words(reminder, today, messages)));
        html.text(" · ").text(messages.get("card.from", row.offered().from())).close();
        reminder.details().ifPresent(details -> html.element("span", null, details));
        answers.ifPresent(person -> buttons(html, person, row, messages));
        html.close().close();
    }

    /** When, in words that say what is then. */
    public static String words(Reminder reminder, LocalDate today, Messages messages) {
        List<String> words = new ArrayList<>();
        switch (reminder.urgency(today)) {
            case OVERDUE -> {
                add(words, "coming.overdue.since", reminder.overdueFrom(), messages);
                add(words, "coming.due.past", reminder.due(), messages);
            }
            case DUE -> {
                if (reminder.due().equals(Optional.of(today))) {
                    words.add(messages.get("coming.due.today"));
                } else {
                    add(words, "coming.due.past", reminder.due(), messages);
                }
            }
            case POSSIBLE -> {
                add(words, "coming.possible.since", reminder.from(), messages);
                add(words, "coming.due", reminder.due(), messages);
            }
            case AHEAD -> {
                add(words, "coming.possible.from", reminder.from(), messages);
                add(words, "coming.due", reminder.due(), messages);
                if (words.isEmpty()) {
                    add(words, "coming.overdue.from", reminder.overdueFrom(), messages);
                }
            }
            case UNDATED -> words.add(messages.get("coming.undated"));
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, String key, Optional<LocalDate> day, Messages messages) {
        day.ifPresent(
                when -> words.add(messages.get(key, PartialDateLabel.words(PartialDate.of(when), messages.locale()))));
    }

    private static void buttons(Html html, PersonId person, ComingRow.OfPlugin row, Messages messages) {
        form(html, person, row.offered().id());
        for (ReminderChoice choice : ReminderChoice.values()) {
            button(
                    html,
                    choice.code(),
                    messages.get(choice.words()),
                    messages.get(choice.label(), row.reminder().title()));
        }
        html.close();
    }

    /** Begins the form of a reminder. */
    static void form(Html html, PersonId person, ReminderId id) {
        html.open("form", "class", "row gap-xs", "method", "post", "action", Addresses.comingUp(person));
        html.empty("input", "type", "hidden", "name", "plugin", "value", id.plugin());
        html.empty("input", "type", "hidden", "name", "contribution", "value", id.contribution());
        html.empty("input", "type", "hidden", "name", "key", "value", id.key());
    }

    static void button(Html html, String choice, String words, String label) {
        html.open("button", "class", "btn slim", "type", "submit", "name", "do", "value", choice, "aria-label", label);
        html.text(words).close();
    }
}
