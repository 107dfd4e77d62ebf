// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.function.Supplier;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The fields of a form; those that are seldom needed open on request. */
public final class FormFields extends HtmlComponent {

    private final transient Supplier<EntryForm> form;

    /** @param form asked when the page is drawn, so that what was typed comes back */
    public FormFields(String id, Supplier<EntryForm> form) {
        super(id);
        this.form = form;
    }

    @Override
    protected void write(Html html) {
        EntryForm shown = form.get();
        FieldWriter writer = new FieldWriter(html, shown);
        List<FieldSlot> more =
                shown.slots().stream().filter(slot -> !slot.field().isFirst()).toList();
        shown.slots().stream().filter(slot -> slot.field().isFirst()).forEach(writer::write);
        if (!more.isEmpty()) {
            html.open("details", "open", isNeeded(shown, more) ? "" : null);
            html.element("summary", null, messages().get("form.more"));
            html.open("div", "class", "stack gap-s");
            more.forEach(writer::write);
            html.close().close();
        }
    }

    /** Something is wrong there, or has been typed that nobody should miss. */
    private static boolean isNeeded(EntryForm form, List<FieldSlot> more) {
        return more.stream()
                .map(slot -> slot.field().name())
                .anyMatch(name -> !form.complaint(name).isEmpty()
                        || !form.theirs(name).isEmpty()
                        || form.isChanged(name) && !form.isNew());
    }
}
