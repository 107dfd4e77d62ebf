// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.print.SheetChoice;

/** What belongs to a visit, by what it is. */
final class VisitEntries extends HtmlComponent {

    /** So many of one category are shown before the others are folded. */
    private static final int OPEN = 5;

    /** So many are shown at all. */
    private static final int MOST = 80;

    private final transient Entry visit;
    private final transient List<EntryLine> lines;
    private final boolean isWhole;

    private VisitEntries(String id, Entry visit, VisitRecord record) {
        super(id);
        this.visit = visit;
        this.lines = record.lines();
        this.isWhole = record.isWhole();
        setVisible(!lines.isEmpty());
    }

    /** Not visible for what is no visit, and for a visit that nothing refers to. */
    static VisitEntries of(String id, Entry visit, EntryStore entries, Caller caller) {
        return new VisitEntries(id, visit, VisitRecord.read(visit, entries, caller));
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("visit.title"));
        html.link(SheetChoice.ofVisit(visit.person(), visit.id()), messages().get("print.it"))
                .close();
        Map<Category, List<EntryLine>> groups = new EnumMap<>(Category.class);
        lines.stream()
                .limit(MOST)
                .forEach(line -> groups.computeIfAbsent(line.category(), category -> new ArrayList<>())
                        .add(line));
        groups.forEach((category, group) -> group(html, category, group));
        if (lines.size() > MOST || !isWhole) {
            html.element("p", "small mute gap-s", messages().get("visit.part"));
        }
    }

    private void group(Html html, Category category, List<EntryLine> group) {
        html.element("h3", "gap-s", EntryWords.category(category, messages()));
        List<EntryLine> open = new ArrayList<>();
        List<EntryLine> folded = new ArrayList<>();
        for (EntryLine line : group) {
            boolean isOpen = group.size() <= OPEN + 1 || open.size() < OPEN || needsLook(line.projection());
            (isOpen ? open : folded).add(line);
        }
        lines(html, open);
        if (!folded.isEmpty()) {
            html.open("details", "class", "gap-xs");
            html.element("summary", null, messages().get("overview.further", folded.size()));
            lines(html, folded);
            html.close();
        }
    }

    private static boolean needsLook(Projection line) {
        return !line.negated() && line.judgement().needsLook();
    }

    private void lines(Html html, List<EntryLine> some) {
        html.open("ul", "class", "entries");
        some.forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.DateForm.TIME, messages()));
        html.close();
    }
}
