// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.goals.engine.Progress.Basis;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.Html;

/** Writes a target of a goal: what is to be reached, where it stands, a figure, what that rests on, a table. */
final class TargetSection {

    private TargetSection() {}

    /** @param index of the target in its goal */
    static void write(Html html, int index, PersonId person, TargetState state, GoalWords words) {
        String id = "target-" + index;
        String title = words.line(state.target());
        Card.open(html, id, title);
        html.element("p", "say", words.standing(state));
        if (state instanceof Followed followed) {
            followed.progress().basis().ifPresent(basis -> followed(html, id, title, person, followed, basis, words));
        }
        Card.close(html);
    }

    private static void followed(
            Html html, String id, String title, PersonId person, Followed followed, Basis basis, GoalWords words) {
        String summary = words.summary(followed).orElse("");
        html.element("p", "prose gap-s", summary);
        String forecast = words.forecast(followed).orElse("");
        if (!forecast.isEmpty()) {
            html.element("p", "prose gap-xs", forecast);
        }
        html.open("figure", "class", "gap-s");
        new TargetFigure(followed, basis, words).write(html, id, title, (summary + " " + forecast).strip());
        html.element("figcaption", null, words.get(forecast.isEmpty() ? "figure.key" : "figure.key.forecast"));
        html.close();
        html.open("details", "class", "gap-s").element("summary", null, words.get("facts.title"));
        TargetFacts.write(html, followed, basis, words);
        html.close();
        TargetTable.write(html, person, followed, basis, words);
    }
}
