// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.util.List;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.Obstacle;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.NotFollowed;
import org.healthstead.ui.api.Html;

/** Writes a goal as a line of a list. */
final class GoalList {

    private GoalList() {}

    /** Writes a {@code li}. */
    static void write(Html html, Goal goal, List<TargetState> states, GoalWords words) {
        boolean isOff = goal.state().isNegated() || goal.line().negated();
        html.open("li", "class", isOff ? "entry off" : "entry").open("span", "class", "what");
        html.link(GoalPlaces.goal(goal.line().person(), goal.line().id()), words.title(goal));
        for (TargetState state : states) {
            html.element("span", null, line(state, words));
        }
        html.close().open("span", "class", "val words");
        html.element("span", "flag quiet", words.state(goal));
        html.close().close();
    }

    private static String line(TargetState state, GoalWords words) {
        String wanted = words.line(state.target());
        boolean isSilent = state instanceof NotFollowed not && not.why() == Obstacle.NOT_SOUGHT;
        if (isSilent) {
            return wanted;
        }
        String now = state instanceof Followed followed
                ? followed.progress()
                        .basis()
                        .map(basis -> words.get(
                                "list.now",
                                Numbers.of(followed, words.locale()).of(basis.smoothed()),
                                words.standing(state)))
                        .orElseGet(() -> words.standing(state))
                : words.standing(state);
        return words.get("list.line", wanted, now);
    }
}
