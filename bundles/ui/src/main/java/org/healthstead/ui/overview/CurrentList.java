// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.lists.CurrentEntries;

/** Writes {@link CurrentEntries}: all of them, the later ones folded; what is severe is never folded away. */
final class CurrentList {

    private static final int ROWS = 6;

    /** So few more are shown rather than folded. */
    private static final int SPARE = 2;

    private final CurrentEntries entries;
    private final boolean isWhole;
    private final Messages messages;

    /** @param isWhole false when the reader may see only a part of the record */
    CurrentList(CurrentEntries entries, boolean isWhole, Messages messages) {
        this.entries = entries;
        this.isWhole = isWhole;
        this.messages = messages;
    }

    /** A sentence that says that there is none, limited to what the reader may see. */
    static String sentence(String none, boolean isWhole, Messages messages) {
        return isWhole ? none : messages.get("overview.part.says", none);
    }

    /** What the link to all of the category says. */
    String link() {
        boolean isNothing = entries.now().isEmpty()
                && entries.aside().isEmpty()
                && entries.before().filter(before -> before > 0).isEmpty();
        return isNothing ? messages.get("overview.all") : entries.counted(messages);
    }

    /** @param none the sentence that stands there when nothing is so now, and no source says so */
    void write(Html html, String none) {
        if (entries.now().isEmpty() && entries.sentences().isEmpty()) {
            html.element("p", "mute gap-xs", sentence(none, isWhole, messages));
        }
        long severe =
                entries.now().stream().filter(CurrentEntries.Row::isSevere).count();
        int open = Math.max(ROWS, (int) severe);
        List<CurrentEntries.Row> rows = entries.standing();
        int shown = rows.size() <= open + SPARE ? rows.size() : open;
        html.open("ul", "class", "entries");
        rows.subList(0, shown).forEach(row -> row(html, row));
        entries.sentences().forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.DateForm.SIDE, messages));
        html.close();
        if (shown < rows.size()) {
            html.open("details", "class", "gap-xs");
            html.element("summary", null, messages.get("overview.further", rows.size() - shown));
            html.open("ul", "class", "entries");
            rows.subList(shown, rows.size()).forEach(row -> row(html, row));
            html.close().close();
        }
    }

    private void row(Html html, CurrentEntries.Row row) {
        List<String> notes = new ArrayList<>();
        if (!row.more().isEmpty()) {
            notes.add(messages.get("overview.times", row.more().size() + 1));
        }
        notes.addAll(row.notes(messages));
        EntryLinePanel.write(html, row.newest(), EntryLinePanel.DateForm.SIDE, notes, messages);
    }
}
