// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.lists.StandardLists;

/** The way back to the timeline and to entries of the same kind. */
final class EntryCrumb extends HtmlComponent {

    private final transient Entry entry;

    EntryCrumb(String id, Entry entry) {
        super(id);
        this.entry = entry;
    }

    @Override
    protected void write(Html html) {
        String timeline = Addresses.timeline(entry.person());
        html.link(timeline, messages().get("timeline.title"));
        html.open("span", "aria-hidden", "true").text("/").close();
        Category category = entry.projection().category();
        String all = StandardLists.of(category)
                .map(list -> StandardLists.address(entry.person(), list))
                .orElseGet(() -> Addresses.timeline(entry.person(), category));
        html.link(all, EntryWords.category(category, messages()));
    }
}
