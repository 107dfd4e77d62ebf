// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import org.healthstead.api.search.Snippet;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.ui.api.HighlightedText;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;

/** The words of a page, and how sure they are. */
final class SheetText extends HtmlComponent {

    private final transient SheetView view;

    SheetText(String id, SheetView view) {
        super(id);
        this.view = view;
    }

    @Override
    protected void write(Html html) {
        if (view.page().isEmpty()) {
            html.element("p", null, messages().get("pages.missing"));
            return;
        }
        DocumentPage page = view.page().get();
        if (!page.name().isBlank()) {
            html.open("p").element("b", null, page.name()).close();
        }
        if (page.origin() == Origin.RECOGNIZED) {
            Notice.write(html, Notice.Tone.LOOK, messages().get("pages.recognized"));
        }
        if (page.text().isBlank()) {
            String key = page.origin() == Origin.UNREAD ? "pages.unread" : "pages.none";
            html.element("p", "mute", messages().get(key));
        } else {
            html.open("p", "class", "plain", "dir", "auto");
            HighlightedText.write(html, new Snippet(page.text(), view.spans()));
            html.close();
        }
    }
}
