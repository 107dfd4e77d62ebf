// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.immunizations.Schedules;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due, on the overview. A record without vaccinations has no such card: there it could only guess. */
@Component
public final class DueCard implements CardContribution {

    private static final int ROWS = 5;

    private final Schedules schedules;
    private final PlanReader plans;

    @Activate
    public DueCard(@Reference Schedules schedules, @Reference EntryStore entries, @Reference FactStore facts) {
        this.schedules = schedules;
        this.plans = new PlanReader(entries, facts);
    }

    @Override
    public String id() {
        return "immunizations-due";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        plans.read(schedules.used(), context.person(), LocalDate.now(), context.caller())
                .filter(Plan::isFounded)
                .ifPresent(plan -> write(html, plan, context.person().id(), new PlanWords(context.locale())));
    }

    private void write(Html html, Plan plan, PersonId person, PlanWords words) {
        List<PlannedGroup> pressing = plan.groups().stream()
                .filter(group -> group.standing().isPressing())
                .toList();
        String all = ImmunizationPlaces.plan(person);
        Card.open(
                html,
                id(),
                words.messages().get("card.title"),
                all,
                words.messages().get("card.all"));
        if (pressing.isEmpty()) {
            html.element("p", "gap-xs", new PlanSentence(words).of(plan));
        } else {
            html.open("ul", "class", "entries");
            pressing.stream().limit(ROWS).forEach(group -> row(html, group, person, words));
            html.close();
        }
        if (pressing.size() > ROWS) {
            html.element("p", "small mute", words.messages().get("card.more", pressing.size() - ROWS));
        }
        Card.close(html);
    }

    private static void row(Html html, PlannedGroup group, PersonId person, PlanWords words) {
        html.open("li", "class", "entry").open("span", "class", "what");
        html.link(GroupPlace.address(person, group.name()), words.group(group.name()));
        group.day()
                .ifPresent(day -> html.element("span", null, words.messages().get("next.recommended", words.day(day))));
        html.close().open("span", "class", "val");
        StandingMark.write(html, group.standing(), words);
        html.close().close();
    }
}
