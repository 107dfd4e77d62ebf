// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import org.healthstead.plugin.goals.engine.Gap;
import org.healthstead.plugin.goals.engine.Progress.Basis;
import org.healthstead.plugin.goals.engine.Slope;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.ui.api.Html;

/** Writes what a statement about a target rests on. */
final class TargetFacts {

    private TargetFacts() {}

    static void write(Html html, Followed followed, Basis basis, GoalWords words) {
        Numbers numbers = Numbers.of(followed, words.locale());
        html.open("dl", "class", "facts fold gap-s");
        fact(
                html,
                words.get("facts.count"),
                words.get(
                        "facts.count.is",
                        basis.count(),
                        words.day(basis.first().second()),
                        words.day(basis.last().second())));
        fact(html, words.get("facts.baseline"), numbers.of(basis.baseline()));
        fact(html, words.get("facts.smoothed"), numbers.of(basis.smoothed()));
        basis.slope().ifPresent(slope -> {
            fact(html, words.get("facts.slope"), slope(basis, numbers, slope, words));
            fact(
                    html,
                    words.get("facts.window"),
                    words.get(
                            "facts.window.is",
                            basis.trendCount(),
                            Math.round(GoalWords.trendDays(basis)),
                            words.day(basis.trendFrom())));
        });
        for (Gap gap : basis.gaps()) {
            fact(
                    html,
                    words.get("facts.gap"),
                    words.get("facts.gap.is", gap.days(), words.day(gap.from()), words.day(gap.until())));
        }
        if (basis.repeated() + basis.outliers() + followed.leftOut() > 0) {
            fact(
                    html,
                    words.get("facts.left"),
                    words.get("facts.left.is", basis.repeated(), basis.outliers(), followed.leftOut()));
        }
        html.close();
    }

    private static String slope(Basis basis, Numbers numbers, Slope slope, GoalWords words) {
        String pace = words.pace(basis, numbers, slope.slope());
        return slope.hasInterval() ? words.get("facts.slope.is", pace, words.interval(basis, numbers, slope)) : pace;
    }

    private static void fact(Html html, String name, String value) {
        html.element("dt", null, name).element("dd", null, value);
    }
}
