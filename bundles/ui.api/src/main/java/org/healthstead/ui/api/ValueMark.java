// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.EntryLine;

/**
 * The value of an entry with its unit, and what the source says about it. What is negated is struck through and named,
 * never shown as positive. Writes nothing for an entry that has none of these.
 */
public final class ValueMark extends HtmlComponent {

    /** Words longer than this are set smaller and may wrap. */
    private static final int LONG_WORDS = 14;

    private final transient EntryLine line;

    public ValueMark(String id, EntryLine line) {
        super(id);
        this.line = Objects.requireNonNull(line, "line");
    }

    @Override
    protected void write(Html html) {
        write(html, line, messages());
    }

    /** Writes a {@code span} of class {@code val}. */
    public static void write(Html html, EntryLine line, Messages messages) {
        if (line.value().isEmpty() && line.flag().isEmpty() && !line.negated()) {
            return;
        }
        boolean isWords = line.unit().isEmpty()
                && line.value().filter(text -> text.length() > LONG_WORDS).isPresent();
        html.open("span", "class", isWords ? "val words" : "val");
        quantity(html, line, messages.locale());
        flag(html, line, messages);
        html.close();
    }

    /** Writes value and unit alone; nothing when there is no value. */
    public static void quantity(Html html, EntryLine line, Locale locale) {
        line.value()
                .ifPresent(value -> QuantityLabel.write(html, value, line.unit().orElse(""), line.negated(), locale));
    }

    /** Writes what the source says about the value; nothing when it says nothing. */
    public static void flag(Html html, EntryLine line, Messages messages) {
        if (line.negated()) {
            FlagMark.write(html, Icon.S_OFF, "quiet", EntryWords.negation(line, messages));
        } else if (line.flag().isPresent()) {
            FlagMark.write(html, line.flag().get(), messages);
        }
    }
}
