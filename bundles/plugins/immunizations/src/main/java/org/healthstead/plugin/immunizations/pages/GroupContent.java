// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.engine.GroupForecast;
import org.healthstead.plugin.immunizations.engine.SeriesResult;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.record.RecordedDose;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineType;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Writes one vaccine group: what is next, the doses, and for each series that counts why. */
final class GroupContent {

    private final Html html;
    private final PlanWords words;
    private final Messages messages;
    private final Plan plan;
    private final Map<String, RecordedDose> recorded;

    GroupContent(Html html, PlanWords words, Plan plan) {
        this.html = html;
        this.words = words;
        this.plan = plan;
        messages = words.messages();
        recorded = plan.history().doses().stream()
                .filter(dose -> dose.gap() == null)
                .collect(Collectors.toMap(dose -> dose.dose().id(), dose -> dose));
    }

    void write(PlannedGroup group) {
        html.open("p");
        StandingMark.write(html, group.standing(), words);
        html.close();
        next(group);
        doses(group.doses());
        why(group.forecast(), messages.get("why.title"));
        for (GroupForecast other : group.others()) {
            why(other, messages.get("why.other", words.status(other.status())));
        }
        html.element("p", "small mute gap", messages.get("about.limits"));
        html.element("p", "small mute gap-xs", words.source(plan.base().source()));
    }

    private void next(PlannedGroup group) {
        GroupForecast forecast = group.forecast();
        if (!group.standing().isOpen()) {
            html.element("p", "say gap-s", words.closed(group));
            return;
        }
        html.element("p", "say gap-s", words.next(forecast));
        html.open("dl", "class", "facts gap-s");
        if (forecast.dates().latest() != null) {
            fact("next.latest", words.day(forecast.dates().latest()));
        }
        String vaccines = forecast.vaccines().stream()
                .map(plan.base().vaccines()::get)
                .filter(Objects::nonNull)
                .map(VaccineType::name)
                .collect(Collectors.joining(", "));
        if (!vaccines.isEmpty()) {
            fact("next.vaccines", vaccines);
        }
        if (!forecast.antigens().isEmpty()) {
            fact(
                    "next.antigens",
                    words.list(forecast.antigens().stream().map(words::antigen).toList()));
        }
        html.close();
    }

    private void fact(String key, String value) {
        html.element("dt", null, messages.get(key)).element("dd", null, value);
    }

    private void doses(List<DoseResult> doses) {
        if (doses.isEmpty()) {
            return;
        }
        section(messages.get("doses.title"));
        html.open("ul", "class", "entries");
        for (DoseResult dose : doses) {
            RecordedDose known = recorded.get(dose.dose().id());
            EntryLinePanel.write(
                    html, known.line(), EntryLinePanel.DateForm.WHOLE, List.of(words.counts(dose)), messages);
        }
        html.close().close();
    }

    private void why(GroupForecast forecast, String title) {
        section(title);
        WhyList list = new WhyList(html, words, plan);
        for (SeriesResult series : forecast.basis()) {
            html.open("h3", "class", "gap-s");
            html.text(messages.get(
                    "why.series", words.antigen(series.series().antigen()), words.status(series.status())));
            html.close();
            html.element(
                    "p", "small mute", messages.get("why.name", series.series().name()));
            list.write(series);
        }
        html.close();
    }

    private void section(String title) {
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, title).close();
    }
}
