// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.UndoToast;

/** Says what was just done with an entry, and offers to take it back. */
final class EntryDone extends HtmlComponent {

    private static final String UNDO = "undo";

    private final transient Entry entry;
    private final String done;

    /** @param done as the address of the page says it; nothing is said of anything else */
    EntryDone(String id, Entry entry, String done) {
        super(id);
        this.entry = entry;
        this.done = done;
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        boolean isInError = EntryActions.isInError(entry);
        switch (done) {
            case "added" -> toast(html, "entry.added.done", "/error", "version", !isInError && entry.version() == 1);
            case "error" -> toast(html, "entry.error.done", "/error", UNDO, isInError);
            case "changed" -> toast(html, "entry.changed.done", "/version", UNDO, entry.version() > 1);
            case "back" -> toast(html, "entry.back.done", "/version", UNDO, entry.version() > 1);
            case "same" -> said(html, messages().get("entry.same.done"));
            case "there" -> said(html, messages().get("documents.there", 1));
            default -> {
                // An address that somebody has typed.
            }
        }
    }

    /** @param isStill whether it can be taken back: somebody may have gone on since, or kept the address */
    private void toast(Html html, String key, String action, String field, boolean isStill) {
        if (isStill) {
            UndoToast.write(
                    html,
                    messages().get(key),
                    Addresses.entry(entry.id()) + action,
                    field,
                    Integer.toString(entry.version()),
                    messages());
        }
    }

    private static void said(Html html, String words) {
        html.open("p", "class", "toast last", "role", "status").text(words).close();
    }
}
