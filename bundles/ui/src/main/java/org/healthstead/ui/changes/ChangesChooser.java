// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.parts.ServerTimes;

/** Since when: the last look, the last visit, or a day; and whether a day means when something came or its date. */
final class ChangesChooser extends HtmlComponent {

    private static final String DAY = "changes-day";

    private final transient ChangesChoice choice;

    ChangesChooser(String id, ChangesChoice choice) {
        super(id);
        this.choice = choice;
    }

    @Override
    protected void write(Html html) {
        html.open("nav", "class", "chips", "aria-label", messages().get("changes.choose"));
        choice.looked().ifPresent(moment -> {
            String words = messages().get("changes.choose.seen", ServerTimes.words(moment, messages()));
            chip(html, choice.since(ChangesChoice.SEEN), choice.isSeen(), words);
        });
        choice.visit().flatMap(EntryLine::date).ifPresent(date -> {
            String words = messages().get("changes.choose.visit", PartialDateLabel.brief(date, getLocale()));
            chip(html, choice.since(ChangesChoice.VISIT), choice.isVisit(), words);
        });
        if (!choice.isSeen()) {
            boolean byArrival = choice.isByArrival();
            chip(html, choice.byArrival(false), !byArrival, messages().get("changes.choose.dated"));
            chip(html, choice.byArrival(true), byArrival, messages().get("changes.choose.arrived"));
        }
        html.close();
        day(html, messages().get("changes.choose.day"));
    }

    private void day(Html html, String label) {
        html.open("form", "class", "row ask gap-s", "action", Addresses.changes(choice.person()));
        html.open("label", "for", DAY).text(label).close();
        html.empty("input", "id", DAY, "type", "date", "name", "since", "value", choice.day(), "required", "");
        if (choice.isByArrival()) {
            html.empty("input", "type", "hidden", "name", "by", "value", ChangesChoice.ARRIVAL);
        }
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("changes.choose.go"))
                .close()
                .close();
    }

    private static void chip(Html html, ChangesChoice to, boolean isChosen, String words) {
        html.open("a", "class", "chip", "href", to.address(), "aria-current", isChosen ? "true" : null);
        html.text(words).close();
    }
}
