// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryLine;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.record.RecordedDose;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** The doses that were given, the newest first, and what each counts for: the card that people carry on paper. */
final class GivenDoses {

    private final Html html;
    private final PlanWords words;
    private final Messages messages;

    GivenDoses(Html html, PlanWords words) {
        this.html = html;
        this.words = words;
        messages = words.messages();
    }

    void write(Plan plan) {
        List<RecordedDose> counted = plan.history().doses().stream()
                .filter(dose -> dose.gap() == null)
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        Map<String, List<DoseResult>> results = plan.result().doses().stream()
                .collect(Collectors.groupingBy(result -> result.dose().id()));
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, messages.get("given.title")).close();
        html.open("div", "class", "scroll").open("table", "class", "table list");
        html.open("thead").open("tr");
        heading("given.vaccine");
        heading("given.date");
        heading("given.counts");
        html.close().close().open("tbody");
        counted.forEach(dose -> row(dose, results.getOrDefault(dose.dose().id(), List.of())));
        html.close().close().close().close();
    }

    private void heading(String key) {
        html.open("th", "scope", "col").text(messages.get(key)).close();
    }

    private void row(RecordedDose dose, List<DoseResult> results) {
        EntryLine line = dose.line();
        html.open("tr").open("th", "scope", "row");
        html.link(Addresses.entry(line.id()), EntryWords.title(line.projection(), messages));
        if (dose.isDoubtful()) {
            html.element("span", "more", messages.get("given.doubtful"));
        }
        html.close().open("td").open("span", "class", "num");
        line.date().ifPresent(date -> html.text(PartialDateLabel.brief(date, messages.locale())));
        html.close().close().open("td");
        if (results.isEmpty()) {
            html.text(messages.get("given.unknown"));
        }
        for (DoseResult result : results) {
            html.open("span", "class", "more");
            html.text(messages.get("given.for", words.group(result.group()), words.counts(result)));
            html.close();
        }
        html.close().close();
    }
}
