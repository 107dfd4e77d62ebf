// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.time.Instant;
import java.util.List;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.GoalReader;
import org.healthstead.plugin.goals.record.GoalState;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The goals that are sought or on hold, on the overview. */
@Component
public final class GoalsCard implements CardContribution {

    private static final int MOST = 4;

    private final GoalReader reader;
    private final Analytes analytes;

    @Activate
    public GoalsCard(
            @Reference EntryStore entries,
            @Reference SeriesStore series,
            @Reference SeriesRules rules,
            @Reference Analytes analytes) {
        this.reader = new GoalReader(entries, series, rules, analytes);
        this.analytes = analytes;
    }

    @Override
    public String id() {
        return "goals";
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public void write(Html html, CardContext context) {
        PersonId person = context.person().id();
        List<Goal> goals = reader.all(person, context.caller()).stream()
                .filter(goal -> goal.state().part() == GoalState.Part.CURRENT)
                .limit(MOST)
                .toList();
        if (goals.isEmpty()) {
            return;
        }
        GoalWords words = new GoalWords(Messages.of(GoalsCard.class, context.locale()), analytes);
        List<List<TargetState>> states = reader.follow(goals, person, Instant.now(), context.caller());
        Card.open(html, id(), words.get("page.title"), GoalPlaces.LIST.of(person), words.get("card.all"));
        html.open("ul", "class", "entries");
        for (int i = 0; i < goals.size(); i++) {
            GoalList.write(html, goals.get(i), states.get(i), words);
        }
        html.close();
        Card.close(html);
    }
}
