// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.healthstead.plugin.immunizations.engine.DoseEvaluation;
import org.healthstead.plugin.immunizations.engine.DoseStatus;
import org.healthstead.plugin.immunizations.engine.Finding;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.engine.SeriesResult;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Writes why a series came out as it did: dose by dose, then the next one, each step with the rule that decided. */
final class WhyList {

    private static final String OBSERVATION = "observation-";

    private final Html html;
    private final PlanWords words;
    private final Messages messages;
    private final Plan plan;
    private final Map<String, GivenDose> doses;

    WhyList(Html html, PlanWords words, Plan plan) {
        this.html = html;
        this.words = words;
        this.plan = plan;
        messages = words.messages();
        doses = plan.history().counted().stream().collect(Collectors.toMap(GivenDose::id, dose -> dose));
    }

    void write(SeriesResult series) {
        html.open("ol", "class", "stack");
        for (DoseEvaluation dose : series.doses()) {
            html.open("li").open("p");
            html.text(messages.get("why.dose", words.day(dose.dose().date()), status(dose)));
            html.close();
            findings(dose.why());
            html.close();
        }
        html.open("li").element("p", null, messages.get("why.next"));
        findings(series.why());
        html.close().close();
    }

    private String status(DoseEvaluation dose) {
        String status = messages.get("dose." + PlanWords.key(dose.status()));
        return dose.targetDose() > 0 && dose.status() == DoseStatus.VALID
                ? messages.get("why.as-dose", status, dose.targetDose())
                : status;
    }

    private void findings(List<Finding> findings) {
        html.open("ul", "class", "small mute ranges");
        for (Finding finding : findings) {
            html.open("li").text(words(finding)).text(" ");
            html.element("span", "keep", messages.get("why.rule", finding.rule()))
                    .close();
        }
        html.close();
    }

    private String words(Finding finding) {
        String date = finding.date() == null ? "" : words.day(finding.date());
        GivenDose dose = finding.dose() == null ? null : doses.get(finding.dose());
        String given = dose == null ? "" : words.day(dose.date());
        if (finding.outcome().startsWith(OBSERVATION)) {
            return messages.get("finding.observation", observation(finding.outcome()));
        }
        return messages.get("finding." + lower(finding.outcome()), date, given);
    }

    private String observation(String outcome) {
        Observation observation = plan.base().observations().get(outcome.substring(OBSERVATION.length()));
        return observation == null ? outcome : observation.title();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
