// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import org.healthstead.plugin.immunizations.plan.Standing;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;

/** How a person stands with a group: a shape and a word, colour only where somebody should see to it. */
final class StandingMark {

    private StandingMark() {}

    static void write(Html html, Standing standing, PlanWords words) {
        html.open("span", "class", "flag " + tone(standing)).icon(shape(standing));
        html.text(words.standing(standing)).close();
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case OVERDUE, DUE -> "look";
            case COMPLETE, IMMUNE -> "good";
            default -> "quiet";
        };
    }

    private static Icon shape(Standing standing) {
        return switch (standing) {
            case OVERDUE -> Icon.S_HIGH;
            case DUE -> Icon.S_DUE;
            case POSSIBLE, LATER -> Icon.S_NONE;
            case UNKNOWN -> Icon.S_DIFF;
            case CONTRAINDICATED -> Icon.S_NO;
            case COMPLETE, IMMUNE -> Icon.S_DONE;
            case NOT_NEEDED -> Icon.S_OFF;
        };
    }
}
