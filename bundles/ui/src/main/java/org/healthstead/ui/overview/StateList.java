// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/**
 * Things that are so now or were so before, by what the newest entry of each name says. What its source does not call
 * over counts as now; what is negated is left out, because it is neither.
 *
 * @param now newest first
 * @param before newest first
 * @param isWhole false when there are older entries that were not looked at
 */
record StateList(List<EntryLine> now, List<EntryLine> before, boolean isWhole) {

    /** FHIR's words for what is over, of medications and conditions. */
    private static final Set<String> OVER =
            Set.of("completed", "stopped", "ended", "inactive", "resolved", "remission", "revoked", "superseded");

    private static final int ROWS = 6;

    static StateList of(List<EntryLine> newestFirst, boolean isWhole) {
        Map<String, EntryLine> byName = new LinkedHashMap<>();
        newestFirst.stream()
                .filter(line -> !line.negated())
                .forEach(line -> byName.putIfAbsent(
                        line.title().orElse(line.id().toString()).toLowerCase(Locale.ROOT), line));
        List<EntryLine> now = new ArrayList<>();
        List<EntryLine> before = new ArrayList<>();
        byName.values().forEach(line -> (line.status().filter(OVER::contains).isPresent() ? before : now).add(line));
        return new StateList(List.copyOf(now), List.copyOf(before), isWhole);
    }

    boolean isEmpty() {
        return now.isEmpty() && before.isEmpty();
    }

    /**
     * Writes a card.
     *
     * @param title key of its title
     * @param none key of the sentence that stands there when nothing is so now
     * @param all address of all of them
     */
    void write(Html html, String id, String title, String none, String all, CardContext context) {
        Messages messages = Messages.of(StateList.class, context.locale());
        String link =
                isWhole ? messages.get("overview.now.before", now.size(), before.size()) : messages.get("overview.all");
        Card.open(html, id, messages.get(title), all, link);
        if (now.isEmpty()) {
            html.element("p", "mute gap-xs", messages.get(none));
        }
        html.open("ul", "class", "entries");
        now.stream().limit(ROWS).forEach(line -> EntryLinePanel.write(html, line, EntryLinePanel.When.SIDE, messages));
        html.close();
        if (now.size() > ROWS) {
            html.open("p", "class", "small gap-xs").link(all, messages.get("overview.further", now.size() - ROWS));
            html.close();
        }
        Card.close(html);
    }
}
