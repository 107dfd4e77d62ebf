// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/** What the entry says first: the value, how the report judges it, when it was. */
final class EntryValue extends HtmlComponent {

    private static final int SHORT = 24;

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
        Projection summary = entry.projection();
        if (isOld) {
            NoticePanel.write(html, "look", Icon.S_DUE, messages().get("entry.old", entry.version()));
        }
        if (summary.negated()) {
            String why = EntryWords.negation(summary.status(), messages());
            NoticePanel.write(html, "look", Icon.S_OFF, messages().get("entry.negated", why));
        }
        html.open("div", "class", "row");
        if (summary.value().isPresent()) {
            value(html, summary.value().get(), summary);
        } else {
            otherValue(html, summary);
        }
        if (summary.flag().isPresent() && !summary.negated()) {
            FlagMark.write(html, summary.flag().get(), messages());
        }
        html.close();
        html.open("p", "class", "mute gap-xs")
                .text(EntryWords.type(entry.type(), messages()))
                .text(" · ");
        if (summary.date().isPresent()) {
            PartialDateLabel.write(html, summary.date().get(), getLocale());
        } else {
            html.text(messages().get("timeline.undated"));
        }
        html.close();
        ranges(html);
    }

    private void value(Html html, String value, Projection summary) {
        String struck = summary.negated() ? " off-text" : "";
        html.open("p", "class", (value.length() <= SHORT ? "big" : "say") + struck)
                .text(QuantityLabel.number(value, getLocale()));
        summary.unit().ifPresent(unit -> html.element("span", "unit", QuantityLabel.unit(unit)));
        html.close();
    }

    /** A value that no line of a list has room for, or why there is none. */
    private void otherValue(Html html, Projection summary) {
        JsonObject body = entry.body();
        ValueWriter values = new ValueWriter(html, messages(), references);
        for (String name : body.names()) {
            boolean isValue = name.startsWith("value") && name.length() > "value".length();
            if (isValue || name.equals("dataAbsentReason") || name.equals("component")) {
                html.open("div", "class", summary.negated() ? "say off-text" : "say");
                values.member(body, name);
                html.close();
            }
        }
    }

    /** The ranges that the report itself gives, in its words or numbers, each with whom it is for. */
    private void ranges(Html html) {
        List<JsonObject> ranges = entry.body().array("referenceRange").objects();
        if (ranges.isEmpty()) {
            return;
        }
        html.open("p", "class", "mute").text(messages().get("entry.range")).text(" ");
        ValueWriter values = new ValueWriter(html, messages(), references);
        String separator = "";
        for (JsonObject range : ranges) {
            html.text(separator);
            values.write("referenceRange", range);
            separator = "; ";
        }
        html.close();
    }
}
