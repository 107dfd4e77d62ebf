// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** What the reader can do with an entry. */
final class EntryActions extends HtmlComponent {

    private static final String REASON = "reason";

    private final transient Entry entry;
    private final boolean isWritable;
    private final transient Optional<MoveForm> move;

    /**
     * @param isWritable whether there is a form for entries of its kind
     * @param move to another person; empty when that is not to be done here
     */
    EntryActions(String id, Entry entry, boolean isWritable, Optional<MoveForm> move) {
        super(id);
        this.entry = entry;
        this.isWritable = isWritable;
        this.move = move;
    }

    /** True when the entry is marked as entered in error already, in any of the ways that FHIR has for it. */
    static boolean isInError(Entry entry) {
        return entry.projection().is(Qualifier.IN_ERROR);
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("entry.actions")).close();
        if (isWritable) {
            html.open("p", "class", "gap-s").open("a", "class", "btn", "href", Addresses.edit(entry.id()));
            html.icon(Icon.PEN).text(messages().get("entry.edit")).close().close();
        }
        html.open("details", "class", "gap-s")
                .element("summary", null, messages().get("entry.error"));
        html.element("p", "small mute", messages().get("entry.error.what"));
        html.open("form", "class", "gap-s", "method", "post", "action", Addresses.entry(entry.id()) + "/error");
        html.empty("input", "type", "hidden", "name", "version", "value", Integer.toString(entry.version()));
        html.open("div", "class", "field");
        html.open("label", "for", REASON).text(messages().get("entry.reason")).close();
        html.empty("input", "id", REASON, "name", REASON, "maxlength", "" + EntryVersion.MAX_REASON);
        html.element("small", null, messages().get("entry.reason.hint")).close();
        html.open("p", "class", "gap-s");
        html.open("button", "class", "btn", "type", "submit").text(messages().get("entry.error.go"));
        html.close().close().close().close();
        move.ifPresent(form -> form.write(html, messages()));
    }
}
