// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.UndoToast;

/** Offers to take back that an entry was marked as entered in error. */
final class EntryUndo extends HtmlComponent {

    private final transient Entry entry;

    EntryUndo(String id, Entry entry) {
        super(id);
        this.entry = entry;
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        UndoToast.write(
                html,
                messages().get("entry.error.done"),
                Addresses.entry(entry.id()) + "/error",
                "undo",
                Integer.toString(entry.version()),
                messages());
    }
}
