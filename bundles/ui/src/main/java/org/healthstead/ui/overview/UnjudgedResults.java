// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Wording;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.results.LatestResult;
import org.healthstead.ui.results.PlainName;
import org.healthstead.ui.results.RecentResults;

/** Which newest results nobody has judged, folded away: a number alone leads nowhere. */
final class UnjudgedResults {

    /** So many of them are named. */
    static final int ROWS = 20;

    private final PersonId person;
    private final List<EntryLine> all;
    private final Map<EntryId, String> notes;
    private final PlainName names;

    /** @param notes what must be said beside results */
    UnjudgedResults(PersonId person, RecentResults results, Map<EntryId, String> notes) {
        this.person = person;
        this.all = results.unjudgedOnes().stream().map(LatestResult::newest).toList();
        this.notes = notes;
        this.names = results.names();
    }

    /** As the table beside it calls it. */
    private EntryLine named(EntryLine line, Messages messages) {
        return names.of(line.projection(), messages.locale())
                .map(name -> new EntryLine(
                        line.id(),
                        line.person(),
                        line.version(),
                        line.source(),
                        line.projection().toBuilder()
                                .title(Optional.of(Wording.of(name)))
                                .build()))
                .orElse(line);
    }

    /** Nothing when there are none. */
    void write(Html html, Messages messages) {
        if (all.isEmpty()) {
            return;
        }
        List<EntryLine> shown = all.subList(0, Math.min(ROWS, all.size()));
        html.open("details", "class", "gap-xs");
        html.element("summary", null, messages.get("overview.unjudged.which", all.size()));
        html.element("p", "mute small", messages.get("overview.unjudged.why"));
        html.open("ul", "class", "entries");
        for (EntryLine line : shown) {
            List<String> beside =
                    Optional.ofNullable(notes.get(line.id())).stream().toList();
            EntryLinePanel.write(html, named(line, messages), EntryLinePanel.DateForm.SIDE, beside, messages);
        }
        html.close();
        if (shown.size() < all.size()) {
            html.open("p", "class", "small");
            html.link(Addresses.results(person), messages.get("overview.unjudged.more", all.size() - shown.size()));
            html.close();
        }
        html.close();
    }
}
