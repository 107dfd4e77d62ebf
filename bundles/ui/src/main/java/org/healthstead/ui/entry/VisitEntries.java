// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/**
 * What belongs to a visit: entries of its days that refer to it, by what they are. The days are looked through up to a
 * limit, because nothing else leads from a visit to them.
 */
final class VisitEntries extends HtmlComponent {

    private static final String VISIT = "Encounter";

    /** So many entries of the days of a visit are looked at. */
    private static final int LOOKED_AT = 300;

    /** So many of one category are shown before the others are folded. */
    private static final int OPEN = 5;

    /** So many are shown at all. */
    private static final int MOST = 80;

    private final transient List<EntryLine> lines;
    private final boolean isWhole;

    private VisitEntries(String id, List<EntryLine> lines, boolean isWhole) {
        super(id);
        this.lines = lines;
        this.isWhole = isWhole;
        setVisible(!lines.isEmpty());
    }

    /** Not visible for what is no visit, and for a visit that nothing refers to. */
    static VisitEntries of(String id, Entry visit, EntryStore entries, Caller caller) {
        Optional<PartialDate> begin = visit.projection().date().filter(VisitEntries::isDay);
        if (!visit.projection().type().equals(VISIT) || begin.isEmpty()) {
            return new VisitEntries(id, List.of(), true);
        }
        LocalDate first = begin.get().local().toLocalDate();
        LocalDate last = visit.projection()
                .until()
                .filter(VisitEntries::isDay)
                .map(end -> end.local().toLocalDate())
                .filter(end -> end.isAfter(first))
                .orElse(first);
        EntryPage page = entries.page(
                EntryQuery.of(visit.person(), LOOKED_AT).since(first).until(last), caller);
        String reference = VISIT + "/" + visit.id();
        Map<EntryId, JsonObject> bodies =
                entries.bodies(page.lines().stream().map(EntryLine::id).toList(), caller);
        List<EntryLine> own = page.lines().stream()
                .filter(line -> !line.id().equals(visit.id()))
                .filter(line -> refers(bodies.get(line.id()), reference))
                .toList();
        return new VisitEntries(id, own, page.next().isEmpty());
    }

    private static boolean isDay(PartialDate date) {
        return date.precision().compareTo(PartialDate.Precision.DAY) >= 0;
    }

    private static boolean refers(Json value, String reference) {
        return switch (value) {
            case JsonObject object -> {
                if (object.string("reference").filter(reference::equals).isPresent()) {
                    yield true;
                }
                for (int i = 0; i < object.size(); i++) {
                    if (refers(object.valueAt(i), reference)) {
                        yield true;
                    }
                }
                yield false;
            }
            case JsonArray array -> {
                for (Json item : array) {
                    if (refers(item, reference)) {
                        yield true;
                    }
                }
                yield false;
            }
            case null, default -> false;
        };
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("visit.title")).close();
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
