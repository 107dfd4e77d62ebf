// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.plan.Standing;

/** The one sentence that answers: is something to be done? */
final class PlanSentence {

    private final PlanWords words;

    PlanSentence(PlanWords words) {
        this.words = words;
    }

    String of(Plan plan) {
        List<PlannedGroup> overdue = plan.standing(Standing.OVERDUE);
        List<PlannedGroup> due = plan.standing(Standing.DUE);
        if (!overdue.isEmpty()) {
            String first = words.messages().get("say.overdue", overdue.size(), names(overdue));
            return due.isEmpty() ? first : first + " " + words.messages().get("say.due", due.size(), names(due));
        }
        if (!due.isEmpty()) {
            return words.messages().get("say.due", due.size(), names(due));
        }
        return plan.groups().stream()
                .filter(group -> group.standing().isOpen())
                .findFirst()
                .flatMap(group -> group.day()
                        .map(day -> words.messages().get("say.next", words.group(group.name()), words.day(day))))
                .orElseGet(() -> words.messages().get("say.nothing"));
    }

    private String names(List<PlannedGroup> groups) {
        return words.list(
                groups.stream().map(group -> words.group(group.name())).toList());
    }
}
