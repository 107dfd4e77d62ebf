// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;

/**
 * Shows an entry as a line, the same in every list: what it is, its qualifiers, value with unit and flag, who says so,
 * and when. A negated entry is struck through and says why; it is never shown as positive. Put the component into a
 * {@code li} or {@code div} of class {@code entry has-i}.
 */
public final class EntryLinePanel extends HtmlComponent {

    /** How a line shows the date. */
    public enum DateForm {
        /** Only the time of day, for a list whose headings give the day. */
        TIME,
        /** The date as precisely as it is known. */
        WHOLE,
        /** The date at the end of the line. The value is then in the second line, below the title. */
        SIDE
    }

    private static final String BETWEEN = " · ";

    private final transient EntryLine line;
    private final DateForm when;

    public EntryLinePanel(String id, EntryLine line, DateForm when) {
        super(id);
        this.line = Objects.requireNonNull(line, "line");
        this.when = when;
    }

    @Override
    protected void write(Html html) {
        content(html, line, when, List.of(), messages());
    }

    /** Writes a whole {@code li}. */
    public static void write(Html html, EntryLine line, DateForm when, Messages messages) {
        write(html, line, when, List.of(), messages);
    }

    /**
     * Writes a whole {@code li}.
     *
     * @param notes further words for the second line, in the reader's language
     */
    public static void write(Html html, EntryLine line, DateForm when, List<String> notes, Messages messages) {
        html.open("li", "class", line.negated() ? "entry has-i off" : "entry has-i");
        content(html, line, when, notes, messages);
        html.close();
    }

    private static void content(Html html, EntryLine line, DateForm when, List<String> notes, Messages messages) {
        html.icon(Icon.of(line.category()));
        html.open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.projection(), messages));
        QualifierMarks.write(html, line.projection(), messages);
        html.open("span");
        secondLine(html, line, when, notes, messages);
        html.close().close();
        if (when == DateForm.SIDE) {
            side(html, line, messages);
        } else {
            ValueMark.write(html, line, messages);
        }
    }

    private static void secondLine(Html html, EntryLine line, DateForm when, List<String> notes, Messages messages) {
        Projection projection = line.projection();
        Locale locale = messages.locale();
        projection.date().ifPresent(date -> date(html, date, when, locale));
        projection.when().ifPresent(words -> part(html, WordingText.of(words, locale)));
        if (when == DateForm.SIDE) {
            WordingText.valueWithUnit(projection, locale).ifPresent(value -> part(html, value));
        }
        projection.details().ifPresent(words -> part(html, WordingText.of(words, locale)));
        notes.forEach(note -> part(html, note));
        if (projection.titleWords().isPresent() && when != DateForm.SIDE) {
            part(html, EntryWords.type(line.type(), messages));
        }
        html.text(SourceMark.brief(line.source(), messages));
    }

    private static void date(Html html, PartialDate date, DateForm when, Locale locale) {
        if (when == DateForm.WHOLE) {
            PartialDateLabel.write(html, date, locale);
            html.text(BETWEEN);
        } else if (when == DateForm.TIME && date.precision() == PartialDate.Precision.TIME) {
            html.open("time", "datetime", date.text());
            html.text(PartialDateLabel.time(date, locale)).close();
            html.text(BETWEEN);
        }
    }

    private static void part(Html html, String words) {
        html.text(words).text(BETWEEN);
    }

    private static void side(Html html, EntryLine line, Messages messages) {
        html.open("span", "class", "val");
        FlagMark.write(html, line.projection(), messages);
        line.date()
                .ifPresent(date -> html.open("span", "class", "by")
                        .open("time", "datetime", date.text())
                        .text(PartialDateLabel.brief(date, messages.locale()))
                        .close()
                        .close());
        html.close();
    }
}
