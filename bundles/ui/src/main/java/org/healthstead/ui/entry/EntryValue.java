// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.EntryCard;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/** What the entry says first, in the words of the lists: the value, how it is judged, what is not plain, when. */
final class EntryValue extends HtmlComponent {

    private final transient Entry entry;
    private final boolean isOld;
    private final transient References references;

    EntryValue(String id, Entry entry, boolean isOld, References references) {
        super(id);
        this.entry = entry;
        this.isOld = isOld;
        this.references = references;
    }

    @Override
    protected void write(Html html) {
        Projection projection = entry.projection();
        notices(html, projection);
        html.open("div", "class", "row gap-s");
        if (projection.value().isPresent()) {
            EntryCard.value(html, projection, getLocale());
        } else {
            otherValue(html, projection);
        }
        FlagMark.write(html, projection, messages());
        html.close();
        projection.details().ifPresent(words -> html.element("p", "gap-xs", WordingText.of(words, getLocale())));
        QualifierMarks.write(html, projection, messages());
        html.open("p", "class", "mute gap-xs")
                .text(EntryWords.type(entry.type(), messages()))
                .text(" · ");
        when(html, projection);
        html.close();
        new ReportedRanges(entry.body(), messages()).write(html);
        new MissingJudgement(entry, messages()).sentence().ifPresent(why -> html.element("p", "mute gap-xs", why));
    }

    private void notices(Html html, Projection projection) {
        if (isOld) {
            NoticePanel.write(html, "look", Icon.S_DUE, messages().get("entry.old", entry.version()));
        }
        if (projection.negated()) {
            String why = QualifierMarks.negation(projection, messages());
            String key = projection.is(Qualifier.PROHIBITION) ? "entry.prohibited" : "entry.negated";
            NoticePanel.write(html, "look", Icon.S_OFF, messages().get(key, why));
        } else if (projection.is(Qualifier.CONTRADICTED)) {
            NoticePanel.write(html, "look", Icon.S_DIFF, new Contradiction(entry, messages()).sentence());
        }
    }

    private void when(Html html, Projection projection) {
        projection.date().ifPresent(date -> PartialDateLabel.write(html, date, getLocale()));
        projection.when().ifPresent(words -> {
            html.text(projection.date().isPresent() ? " · " : "");
            html.text(WordingText.of(words, getLocale()));
        });
        if (projection.date().isEmpty() && projection.when().isEmpty()) {
            html.text(messages().get("timeline.undated"));
        }
    }

    /** A value that no line of a list has room for, or why there is none. */
    private void otherValue(Html html, Projection projection) {
        JsonObject body = entry.body();
        ValueWriter values = new ValueWriter(html, messages(), references);
        for (String name : body.names()) {
            boolean isValue = name.startsWith("value") && name.length() > "value".length();
            if (isValue || name.equals("dataAbsentReason") || name.equals("component")) {
                html.open("div", "class", projection.negated() ? "say off-text" : "say");
                values.member(body, name);
                html.close();
            }
        }
    }
}
