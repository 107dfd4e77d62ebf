// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.parts.NoticePanel;

/** What the entry says first: the value, how the report judges it, when it was. */
final class EntryValue extends HtmlComponent {

    private static final int SHORT = 24;

    private final transient Entry entry;
    private final boolean isOld;

    EntryValue(String id, Entry entry, boolean isOld) {
        super(id);
        this.entry = entry;
        this.isOld = isOld;
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
        summary.value().ifPresent(value -> value(html, value, summary));
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
        range(entry.body())
                .ifPresent(range -> html.element("p", "mute", messages().get("entry.range", range)));
    }

    private void value(Html html, String value, Projection summary) {
        String struck = summary.negated() ? " off-text" : "";
        html.open("p", "class", (value.length() <= SHORT ? "big" : "say") + struck)
                .text(QuantityLabel.number(value, getLocale()));
        summary.unit().ifPresent(unit -> html.element("span", "unit", QuantityLabel.unit(unit)));
        html.close();
    }

    /** The range that the report itself gives, in its words or numbers. */
    private Optional<String> range(JsonObject body) {
        JsonObject range = body.array("referenceRange").firstObject();
        Optional<String> low = Quantity.of(range.object("low")).map(this::words);
        Optional<String> high = Quantity.of(range.object("high")).map(this::words);
        if (low.isPresent() && high.isPresent()) {
            return Optional.of(low.get() + " – " + high.get());
        }
        return range.string("text").or(() -> low.map(text -> "≥ " + text)).or(() -> high.map(text -> "≤ " + text));
    }

    private String words(Quantity quantity) {
        return QuantityLabel.number(quantity.shownValue(), getLocale())
                + quantity.shownUnit()
                        .map(unit -> "\u00a0" + QuantityLabel.unit(unit))
                        .orElse("");
    }
}
