// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Entries of the record that say who the person is, where they are: nothing of it is said a second time. */
final class EntriesCard extends HtmlComponent {

    private final String title;
    private final transient List<EntryLine> lines;

    /** @param title in the reader's language */
    EntriesCard(String id, String title, List<EntryLine> lines) {
        super(id);
        this.title = title;
        this.lines = lines;
        setVisible(!lines.isEmpty());
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, title).close();
        html.open("ul", "class", "entries");
        lines.forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.DateForm.WHOLE, messages()));
        html.close();
    }
}
