// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.api.UndoToast;

/** Says that a file has just become this document, with a way back, or that it was here before. */
public final class DocumentDone extends HtmlComponent {

    /** As the address of the page says it. */
    public static final String ADDED = "added";

    /** As the address of the page says it. */
    public static final String THERE = "there";

    private final transient Entry entry;
    private final String done;

    /** @param done {@link #ADDED} or {@link #THERE}; nothing is shown for anything else */
    public DocumentDone(String id, Entry entry, String done) {
        super(id);
        this.entry = entry;
        this.done = done;
        setRenderBodyOnly(true);
        setVisible(done.equals(THERE) || done.equals(ADDED) && entry.version() == 1);
    }

    @Override
    protected void write(Html html) {
        if (done.equals(THERE)) {
            Notice.write(html, Notice.Tone.PLAIN, messages().get("documents.there", 1));
        } else {
            UndoToast.write(
                    html,
                    messages().get("documents.added", 1),
                    Addresses.entry(entry.id()) + "/error",
                    "version",
                    Integer.toString(entry.version()),
                    messages());
        }
    }
}
