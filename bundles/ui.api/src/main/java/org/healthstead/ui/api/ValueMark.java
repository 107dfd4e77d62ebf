// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;

/**
 * Shows the value of an entry with its unit, and how it is judged. The value of a negated entry is struck through.
 * Writes nothing for an entry that has neither.
 */
public final class ValueMark extends HtmlComponent {

    /** Longer words are printed smaller and may wrap. */
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
        Projection projection = line.projection();
        boolean isJudged = projection.flag().isPresent() && !projection.negated();
        if (projection.value().isEmpty() && !isJudged) {
            return;
        }
        html.open("span", "class", isFigure(projection) ? "val" : "val words");
        quantity(html, projection, messages.locale());
        FlagMark.write(html, projection, messages);
        html.close();
    }

    /** True for a value that is short enough to be printed in large figures. */
    public static boolean isFigure(Projection projection) {
        return projection.unit().isPresent()
                || projection.value().filter(text -> text.length() > LONG_WORDS).isEmpty();
    }

    /** Writes only the value and its unit. Writes nothing when there is no value. */
    public static void quantity(Html html, Projection projection, Locale locale) {
        projection
                .valueWords()
                .ifPresent(words -> QuantityLabel.printed(
                        html, WordingText.of(words, locale), projection.unit().orElse(""), projection.negated()));
    }
}
