// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.parts.ProblemWords;

/** Who says so: each source with the place in its original, and the original itself. */
final class EntrySources extends HtmlComponent {

    private final transient List<EntryOrigin> origins;

    EntrySources(String id, List<EntryOrigin> origins) {
        super(id);
        this.origins = origins;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("entry.sources")).close();
        html.open("ul", "class", "entries");
        for (EntryOrigin origin : origins) {
            html.open("li", "class", "entry has-i").icon(Icon.of(origin.source().kind()));
            html.open("span", "class", "what");
            html.element("b", null, SourceMark.words(origin.source(), messages()));
            origin.fileName()
                    .filter(name -> !name.equals(origin.source().label()))
                    .ifPresent(name -> html.element("span", null, name));
            if (!origin.place().isEmpty()) {
                html.element(
                        "span", null, messages().get("entry.place", ProblemWords.place(origin.place(), messages())));
            }
            html.element("span", null, messages().get("entry.version", origin.version()));
            origin.artifact().ifPresent(artifact -> {
                html.open("span").open("a", "href", Addresses.original(artifact), "download", "");
                html.text(messages().get("entry.original")).close().close();
            });
            html.close().close();
        }
        html.close();
    }
}
