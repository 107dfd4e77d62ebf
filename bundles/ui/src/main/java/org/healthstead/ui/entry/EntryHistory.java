// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.parts.ServerTimes;
import org.healthstead.ui.values.ChangeWriter;
import org.healthstead.ui.values.References;

/** How the entry came to be what it is: who changed what, when and why. Each version can be read and brought back. */
final class EntryHistory extends HtmlComponent {

    private static final int MOST_CHANGES = 8;

    private final transient Entry entry;
    private final transient List<EntryVersion> versions;
    private final transient VersionChanges changes;
    private final transient References references;
    private final transient Reader reader;

    /**
     * Who looks at the history.
     *
     * @param account of the reader
     * @param mayChange whether they may change the entry
     */
    record Reader(AccountId account, boolean mayChange) {}

    /** @param versions newest first */
    EntryHistory(
            String id,
            Entry entry,
            List<EntryVersion> versions,
            VersionChanges changes,
            References references,
            Reader reader) {
        super(id);
        this.entry = entry;
        this.versions = versions;
        this.changes = changes;
        this.references = references;
        this.reader = reader;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("entry.history")).close();
        html.open("ul", "class", "entries");
        versions.forEach(version -> write(html, version));
        html.close();
    }

    private void write(Html html, EntryVersion version) {
        html.open("li", "class", "entry wraps").open("span", "class", "what");
        html.element("b", null, what(version));
        html.open("span");
        String number = messages().get("entry.version", version.version());
        if (version.version() != entry.version() && version.shows() != 0) {
            html.link(address(version), number);
        } else {
            html.text(number);
        }
        html.text(" · ");
        ServerTimes.write(html, version.recordedAt(), messages());
        who(version).ifPresent(who -> html.text(" · ").open("span").text(who).close());
        html.close();
        if (!version.reason().isEmpty()) {
            html.open("span").element("q", null, version.reason()).close();
        }
        new ChangeWriter(html, messages(), references).write(changes.of(version), MOST_CHANGES);
        html.close();
        goBack(html, version);
        html.close();
    }

    private String address(EntryVersion version) {
        return Addresses.with(Addresses.entry(entry.id()), "version", Integer.toString(version.version()));
    }

    private String what(EntryVersion version) {
        if (changes.isUnderPerson(version)) {
            return messages().get("entry.under");
        }
        boolean isShownAgain = version.operation() == EntryVersion.Operation.UPDATED && !version.isStatement();
        return isShownAgain
                ? messages().get("entry.shows", version.shows())
                : messages().get("operation." + version.operation());
    }

    private Optional<String> who(EntryVersion version) {
        return version.author()
                .map(author ->
                        author.account().equals(reader.account()) ? messages().get("entry.by.you") : author.name())
                .or(() -> version.source().map(source -> SourceMark.words(source, messages())));
    }

    private void goBack(Html html, EntryVersion version) {
        if (!reader.mayChange() || !changes.isOtherThanNow(version)) {
            return;
        }
        html.open("form", "method", "post", "action", Addresses.entry(entry.id()) + "/version");
        html.empty(
                "input",
                "type",
                "hidden",
                "name",
                "version",
                "value",
                Integer.toString(versions.getFirst().version()));
        html.open("button", "class", "btn slim", "type", "submit", "name", "to", "value", "" + version.version());
        html.text(messages().get("entry.back", version.version())).close().close();
    }
}
