// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.parts.ServerTimes;

/** How the entry came to be what it is; each version can be read. */
final class EntryHistory extends HtmlComponent {

    private final transient Entry entry;
    private final transient List<EntryVersion> versions;

    EntryHistory(String id, Entry entry, List<EntryVersion> versions) {
        super(id);
        this.entry = entry;
        this.versions = versions;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("entry.history")).close();
        html.open("ul", "class", "entries");
        for (EntryVersion version : versions) {
            String words = messages().get("operation." + version.operation());
            html.open("li", "class", "entry").open("span", "class", "what");
            boolean readable =
                    version.version() != entry.version() && version.operation() != EntryVersion.Operation.WITHDRAWN;
            if (readable) {
                html.link(
                        Addresses.with(Addresses.entry(entry.id()), "version", Integer.toString(version.version())),
                        words);
            } else {
                html.element("b", null, words);
            }
            html.open("span")
                    .text(messages().get("entry.version", version.version()))
                    .text(" · ");
            ServerTimes.write(html, version.recordedAt(), messages());
            html.close().close().close();
        }
        html.close();
    }
}
