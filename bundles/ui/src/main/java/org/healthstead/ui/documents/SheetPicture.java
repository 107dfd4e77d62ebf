// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.files.SheetAddress;

/** The picture of a page, with boxes over the words that somebody looks for. */
final class SheetPicture extends HtmlComponent {

    private static final int PERCENT = 100;

    private final transient EntryId entry;
    private final transient SheetView view;

    SheetPicture(String id, EntryId entry, SheetView view) {
        super(id);
        this.entry = entry;
        this.view = view;
    }

    @Override
    protected void write(Html html) {
        html.empty(
                "img",
                "src",
                SheetAddress.picture(entry, view.file(), view.number(), SheetAddress.LARGE),
                "alt",
                messages().get("pages.picture", view.number()));
        DocumentPage page = view.page().orElseThrow();
        html.open("svg", "aria-hidden", "true", "focusable", "false");
        page.words().stream()
                .filter(word -> isMarked(word, view.spans()))
                .forEach(word -> html.open(
                                "rect",
                                "x",
                                percent(word.left()),
                                "y",
                                percent(word.top()),
                                "width",
                                percent(word.width()),
                                "height",
                                percent(word.height()))
                        .close());
        html.close();
    }

    private static boolean isMarked(Word word, List<TextSpan> spans) {
        return spans.stream().anyMatch(span -> span.from() < word.to() && word.from() < span.to());
    }

    private static String percent(float part) {
        return String.format(Locale.ROOT, "%.2f%%", part * PERCENT);
    }
}
