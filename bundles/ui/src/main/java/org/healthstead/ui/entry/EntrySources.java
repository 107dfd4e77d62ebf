// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.SourceRef;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.parts.ProblemWords;

/** Who says so: each source with the place in its original, and the original itself. */
final class EntrySources extends HtmlComponent {

    private final transient List<EntryOrigin> origins;
    private final transient List<EntryVersion> versions;

    EntrySources(String id, List<EntryOrigin> origins, List<EntryVersion> versions) {
        super(id);
        this.versions = versions;
        this.origins = origins;
    }

    /** The name of the source; of what was done here after the entry had come, what it was. */
    private String words(EntryOrigin origin) {
        return versions.stream()
                .filter(version -> version.version() == origin.version())
                .filter(version -> origin.source().kind() == SourceRef.Kind.PERSON)
                .findFirst()
                .flatMap(version -> switch (version.operation()) {
                    case ENTERED_IN_ERROR -> Optional.of(messages().get("entry.error.here"));
                    case UPDATED -> Optional.of(messages().get("entry.changed.here"));
                    default -> Optional.empty();
                })
                .orElseGet(() -> SourceMark.words(origin.source(), messages()));
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("entry.sources")).close();
        html.open("ul", "class", "entries");
        for (EntryOrigin origin : origins) {
            html.open("li", "class", "entry has-i").icon(Icon.of(origin.source().kind()));
            html.open("span", "class", "what");
            html.element("b", null, words(origin));
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
