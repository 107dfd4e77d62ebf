// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import java.util.Set;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;

/**
 * An entry as it looks in every list: what, value with unit and flag, who says so, when. What is negated is struck
 * through and named, never shown as positive. Belongs into a {@code li} or {@code div} of class {@code entry has-i}.
 */
public final class EntryLinePanel extends HtmlComponent {

    /** How much of the date a line repeats. */
    public enum When {
        /** The list's headings say the day already: only the time of day. */
        TIME,
        /** As precisely as known. */
        WHOLE,
        /** As precisely as known, at the end of the line, with the value as the second line of the words. */
        SIDE
    }

    /** States that go without saying in a list of what is so now. */
    private static final Set<String> USUAL = Set.of("active", "final", "completed", "finished", "current");

    private final transient EntryLine line;
    private final When when;

    public EntryLinePanel(String id, EntryLine line, When when) {
        super(id);
        this.line = Objects.requireNonNull(line, "line");
        this.when = when;
    }

    @Override
    protected void write(Html html) {
        content(html, line, when, messages());
    }

    /** Writes a whole {@code li}. */
    public static void write(Html html, EntryLine line, When when, Messages messages) {
        html.open("li", "class", line.negated() ? "entry has-i off" : "entry has-i");
        content(html, line, when, messages);
        html.close();
    }

    private static void content(Html html, EntryLine line, When when, Messages messages) {
        html.icon(Icon.of(line.category()));
        html.open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.title(), line.type(), messages));
        html.open("span");
        secondLine(html, line, when, messages);
        html.close().close();
        if (when == When.SIDE) {
            side(html, line, messages);
        } else {
            ValueMark.write(html, line, messages);
        }
    }

    private static void secondLine(Html html, EntryLine line, When when, Messages messages) {
        line.date().ifPresent(date -> {
            if (when == When.WHOLE) {
                PartialDateLabel.write(html, date, messages.locale());
                html.text(" · ");
            } else if (when == When.TIME && date.precision() == PartialDate.Precision.TIME) {
                html.open("time", "datetime", date.text());
                html.text(PartialDateLabel.time(date.local(), messages.locale()))
                        .close();
                html.text(" · ");
            }
        });
        if (when == When.SIDE && line.value().isPresent()) {
            html.text(QuantityLabel.number(line.value().get(), messages.locale()))
                    .text(line.unit()
                            .map(unit -> " " + QuantityLabel.unit(unit))
                            .orElse(""))
                    .text(" · ");
        } else if (line.title().isPresent() && when != When.SIDE) {
            html.text(EntryWords.type(line.type(), messages)).text(" · ");
        }
        html.text(SourceMark.brief(line.source(), messages));
    }

    private static void side(Html html, EntryLine line, Messages messages) {
        html.open("span", "class", "val");
        ValueMark.flag(html, line, messages);
        line.status()
                .filter(status -> !line.negated() && !USUAL.contains(status))
                .ifPresent(status -> FlagMark.write(html, Icon.S_NONE, "quiet", EntryWords.status(status, messages)));
        line.date()
                .ifPresent(date -> html.open("span", "class", "by")
                        .open("time", "datetime", date.text())
                        .text(PartialDateLabel.brief(date, messages.locale()))
                        .close()
                        .close());
        html.close();
    }
}
