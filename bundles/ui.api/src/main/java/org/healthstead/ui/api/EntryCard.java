// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.EntryLine;

/**
 * An entry that stands alone: what, the value in large figures, when, who says so. A list shows entries with
 * {@link EntryLinePanel} instead.
 */
public final class EntryCard extends HtmlComponent {

    /** Longer values are set as a sentence, not as a figure. */
    private static final int FIGURE = 14;

    private final transient EntryLine line;

    public EntryCard(String id, EntryLine line) {
        super(id);
        this.line = Objects.requireNonNull(line, "line");
    }

    @Override
    protected void write(Html html) {
        write(html, line, messages());
    }

    /** Writes an {@code article}. */
    public static void write(Html html, EntryLine line, Messages messages) {
        html.open("article", "class", "fact");
        html.open("h3").link(Addresses.entry(line.id()), EntryWords.title(line.title(), line.type(), messages));
        html.close().open("div", "class", "row");
        line.value().ifPresent(value -> value(html, value, line, messages.locale()));
        ValueMark.flag(html, line, messages);
        html.close().open("p", "class", "small mute");
        line.date().ifPresent(date -> {
            PartialDateLabel.write(html, date, messages.locale());
            html.text(" · ");
        });
        html.text(EntryWords.type(line.type(), messages)).text(" · ");
        html.open("span", "class", "src").icon(Icon.of(line.source().kind()));
        html.text(SourceMark.brief(line.source(), messages)).close().close().close();
    }

    private static void value(Html html, String value, EntryLine line, Locale locale) {
        String look = value.length() <= FIGURE ? "big" : "say";
        html.open("p", "class", line.negated() ? look + " off-text" : look).text(QuantityLabel.number(value, locale));
        line.unit().ifPresent(unit -> html.element("span", "unit", QuantityLabel.unit(unit)));
        html.close();
    }
}
