// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;

/** Writes what is coming up as lines: what, when in words, and who says so, a source or a plugin. */
final class ComingUpRows {

    private ComingUpRows() {}

    /** @param answers whose reminders these are when the reader may answer them */
    static void write(
            Html html,
            List<ComingRow> rows,
            boolean isPast,
            LocalDate today,
            Optional<PersonId> answers,
            Messages messages) {
        html.open("ul", "class", "entries");
        for (ComingRow row : rows) {
            switch (row) {
                case ComingRow.OfRecord(ComingUp.Item item) -> write(html, item, isPast, messages);
                case ComingRow.OfPlugin reminder -> ReminderRow.write(html, reminder, today, answers, messages);
            }
        }
        html.close();
    }

    private static void write(Html html, ComingUp.Item item, boolean isPast, Messages messages) {
        EntryLine line = item.line();
        html.open("li", "class", "entry has-i").icon(Icon.of(line.category()));
        html.open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.projection(), messages));
        QualifierMarks.write(html, line.projection(), messages);
        html.open("span");
        html.open("time", "datetime", item.due().date().text());
        html.text(words(item.due(), isPast, messages)).close();
        html.text(" · ").text(EntryWords.type(line.type(), messages));
        html.text(" · ").text(SourceMark.brief(line.source(), messages));
        html.close().close().close();
    }

    static String words(DueDate due, boolean isPast, Messages messages) {
        String date = PartialDateLabel.words(due.date(), messages.locale());
        boolean isDay = due.date().precision().compareTo(PartialDate.Precision.DAY) >= 0;
        return switch (due.meaning()) {
            case TAKES_PLACE -> date;
            case DUE ->
                isPast
                        ? messages.get(isDay ? "coming.due.past" : "coming.due.past.in", date)
                        : messages.get(isDay ? "coming.due" : "coming.due.in", date);
            case VALID -> messages.get(isPast ? "coming.valid.past" : "coming.valid", date);
            case USABLE -> messages.get(isPast ? "coming.usable.past" : "coming.usable", date);
            case ENDS -> messages.get("coming.until", date);
        };
    }
}
