// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.EntryId;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.files.SheetAddress;

/** The ways to the page before and to the next one. */
final class SheetTurner extends HtmlComponent {

    private final transient EntryId entry;
    private final transient SheetView view;
    private final String words;

    SheetTurner(String id, EntryId entry, SheetView view, String words) {
        super(id);
        this.entry = entry;
        this.view = view;
        this.words = words;
        setVisible(view.pages() > 1);
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("pages"));
    }

    @Override
    protected void write(Html html) {
        if (view.number() > 1) {
            way(
                    html,
                    "prev",
                    Math.min(view.number() - 1, view.pages()),
                    messages().get("pages.previous"));
        }
        html.element("span", null, messages().get("pages.of", view.number(), view.pages()));
        if (view.number() < view.pages()) {
            way(html, "next", view.number() + 1, messages().get("pages.next"));
        }
    }

    private void way(Html html, String rel, int page, String text) {
        html.open("a", "class", "btn", "rel", rel, "href", SheetAddress.of(entry, view.file(), page, words));
        html.text(text).close();
    }
}
