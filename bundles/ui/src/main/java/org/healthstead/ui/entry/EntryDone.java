// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.UndoToast;

/** Says what was just done with an entry, and offers to take it back. */
final class EntryDone extends HtmlComponent {

    private final transient Entry entry;
    private final String done;

    /** @param done {@code added}, {@code changed}, {@code same} or {@code error}; nothing is said of anything else */
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
            case "added" -> {
                if (!isInError && entry.version() == 1) {
                    toast(html, "entry.added.done", "version");
                }
            }
            case "error" -> {
                if (isInError) {
                    toast(html, "entry.error.done", "undo");
                }
            }
            case "changed" -> said(html, "entry.changed.done");
            case "same" -> said(html, "entry.same.done");
            default -> {
                // An address that somebody has typed.
            }
        }
    }

    private void toast(Html html, String key, String field) {
        UndoToast.write(
                html,
                messages().get(key),
                Addresses.entry(entry.id()) + "/error",
                field,
                Integer.toString(entry.version()),
                messages());
    }

    private void said(Html html, String key) {
        html.open("p", "class", "toast last", "role", "status")
                .text(messages().get(key))
                .close();
    }
}
