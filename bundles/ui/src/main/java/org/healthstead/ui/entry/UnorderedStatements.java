// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.SourceRef;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/**
 * Says that a file states an entry twice, not alike, and that nothing tells which is newer. Shown while the entry shows
 * the first of them: not after somebody has edited it, nor after a later file has said something else.
 */
final class UnorderedStatements extends HtmlComponent {

    private final transient Entry entry;
    private final transient Optional<Integer> other;

    /** @param versions newest first, as the origins are */
    UnorderedStatements(String id, Entry entry, List<EntryVersion> versions, List<EntryOrigin> origins) {
        super(id);
        this.entry = entry;
        other = other(versions).filter(version -> isImported(entry, origins));
        boolean isShown = entry.version() == versions.getFirst().version();
        setVisible(isShown && other.isPresent());
    }

    /** Above each version that was filed lies one that shows again what was shown. */
    private static Optional<Integer> other(List<EntryVersion> versions) {
        for (int i = 0;
                i + 1 < versions.size() && versions.get(i + 1).operation().isFiled();
                i += 2) {
            if (versions.get(i + 1).operation() == Operation.FILED_UNORDERED) {
                return Optional.of(versions.get(i + 1).version());
            }
        }
        return Optional.empty();
    }

    private static boolean isImported(Entry entry, List<EntryOrigin> origins) {
        return origins.stream()
                .anyMatch(origin ->
                        origin.version() == entry.version() && origin.source().kind() != SourceRef.Kind.PERSON);
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "notice look", "role", "note")
                .icon(Icon.S_DIFF)
                .open("div");
        html.element("p", null, messages().get("entry.twice"));
        html.open("p");
        String version = Integer.toString(other.orElseThrow());
        html.link(
                Addresses.with(Addresses.entry(entry.id()), "version", version),
                messages().get("entry.twice.other"));
        html.text(" · ").link("#history", messages().get("entry.history"));
        html.close().close().close();
    }
}
