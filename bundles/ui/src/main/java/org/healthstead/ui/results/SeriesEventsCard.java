// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;

/** Medicines and visits in the time of a chart, so that nothing is in the picture alone. */
final class SeriesEventsCard extends HtmlComponent {

    private static final int MOST_MEDICINES = 8;
    private static final int MOST_VISITS = 8;

    private final transient SeriesEvents events;
    private final transient PersonId person;

    SeriesEventsCard(String id, SeriesEvents events, PersonId person) {
        super(id);
        this.events = events;
        this.person = person;
        setVisible(!events.isEmpty());
    }

    @Override
    protected void write(Html html) {
        html.open("header")
                .element("h2", null, messages().get("results.events"))
                .close();
        if (!events.medicines().isEmpty()) {
            // Drawn ones first, then the last.
            List<EntryLine> drawn = events.drawnMedicines();
            List<EntryLine> others = events.medicines().reversed().stream()
                    .filter(line -> !drawn.contains(line))
                    .limit(MOST_MEDICINES - drawn.size())
                    .toList();
            html.open("ul", "class", "entries");
            drawn.forEach(line -> write(html, line, "results.events.first"));
            others.forEach(line -> write(html, line, "results.events.first"));
            html.close();
            more(
                    html,
                    Category.MEDICATION,
                    "results.events.medicines",
                    events.medicines().size() - drawn.size() - others.size());
            if (!events.isWhole()) {
                html.element("p", "small mute", messages().get("results.events.part"));
            }
        }
        if (!events.visits().isEmpty()) {
            visits(html);
        }
    }

    private void visits(Html html) {
        int count = events.visits().size();
        html.open("details", "class", "gap-xs").open("summary");
        html.text(
                messages().get(events.hasMoreVisits() ? "results.events.visits.last" : "results.events.visits", count));
        html.close().open("ul", "class", "entries");
        events.visits().stream().limit(MOST_VISITS).forEach(line -> write(html, line, "results.events.on"));
        html.close();
        more(html, Category.VISIT, "results.events.visits.all", events.hasMoreVisits() ? 1 : count - MOST_VISITS);
        html.close();
    }

    private void write(Html html, EntryLine line, String key) {
        html.open("li", "class", "entry").open("span", "class", "what");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.projection(), messages()));
        line.date()
                .ifPresent(date ->
                        html.element("span", null, messages().get(key, PartialDateLabel.brief(date, getLocale()))));
        html.close().close();
    }

    private void more(Html html, Category category, String key, int left) {
        if (left > 0) {
            html.open("p", "class", "small")
                    .link(Addresses.timeline(person, category), messages().get(key, left));
            html.close();
        }
    }
}
