// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.EntryId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.files.SheetAddress;

/** Looks for words in this document, and leads to the pages that have them. */
final class SheetFinder extends HtmlComponent {

    private static final int LISTED = 40;

    private final transient EntryId entry;
    private final transient SheetView view;
    private final String words;

    SheetFinder(String id, EntryId entry, SheetView view, String words) {
        super(id);
        this.entry = entry;
        this.view = view;
        this.words = words;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("action", Addresses.entry(entry) + "/pages");
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "field");
        html.open("label", "for", "words").text(messages().get("pages.find")).close();
        html.open("div", "class", "row");
        html.empty("input", "id", "words", "name", "q", "type", "search", "value", words, "maxlength", "200");
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("pages.find.go"))
                .close();
        html.close().close();
        if (words.isEmpty()) {
            return;
        }
        html.open("p", "class", "small")
                .text(messages().get("pages.found", view.found().size(), words));
        view.found().stream().limit(LISTED).forEach(found -> {
            boolean isHere = found.page() == view.number() && found.file() == view.file();
            html.text(" ");
            html.open(
                    "a",
                    "href",
                    SheetAddress.of(entry, found.file(), found.page(), words),
                    "aria-current",
                    isHere ? "page" : null);
            html.text(messages().get("number", found.page())).close();
        });
        html.close();
    }
}
