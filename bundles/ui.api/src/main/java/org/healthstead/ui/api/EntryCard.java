// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;

/**
 * Shows a single entry: what it is, its value in large figures, when, and who says so. Lists show entries with
 * {@link EntryLinePanel} instead.
 */
public final class EntryCard extends HtmlComponent {

    /** A longer value is printed as a sentence and not in large figures. */
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
        Projection projection = line.projection();
        html.open("article", "class", "fact");
        html.open("h3").link(Addresses.entry(line.id()), EntryWords.title(projection, messages));
        html.close().open("div", "class", "row");
        value(html, projection, messages.locale());
        FlagMark.write(html, projection, messages);
        html.close();
        QualifierMarks.write(html, projection, messages);
        html.open("p", "class", "small mute");
        line.date().ifPresent(date -> {
            PartialDateLabel.write(html, date, messages.locale());
            html.text(" · ");
        });
        projection
                .when()
                .ifPresent(words ->
                        html.text(WordingText.of(words, messages.locale())).text(" · "));
        projection
                .details()
                .ifPresent(words ->
                        html.text(WordingText.of(words, messages.locale())).text(" · "));
        html.text(EntryWords.type(line.type(), messages)).text(" · ");
        html.open("span", "class", "src").icon(Icon.of(line.source().kind()));
        html.text(SourceMark.brief(line.source(), messages)).close().close().close();
    }

    /** Writes the value in large figures, or as a sentence when it is long; nothing when there is none. */
    public static void value(Html html, Projection projection, Locale locale) {
        if (projection.valueWords().isEmpty()) {
            return;
        }
        String words = WordingText.of(projection.valueWords().get(), locale);
        String look = words.length() <= FIGURE ? "big" : "say";
        html.open("p", "class", projection.negated() ? look + " off-text" : look)
                .text(words);
        projection.unit().ifPresent(unit -> html.element("span", "unit", QuantityLabel.unit(unit)));
        html.close();
    }
}
