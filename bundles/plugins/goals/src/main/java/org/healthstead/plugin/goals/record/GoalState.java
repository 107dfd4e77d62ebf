// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.json.JsonObject;

/** Where a goal is in its life: {@code lifecycleStatus} of FHIR R4. */
public enum GoalState {
    ACTIVE(Part.CURRENT),
    ACCEPTED(Part.CURRENT),
    ON_HOLD(Part.CURRENT),
    PROPOSED(Part.AHEAD),
    PLANNED(Part.AHEAD),
    COMPLETED(Part.OVER),
    CANCELLED(Part.OVER),
    REJECTED(Part.OVER),
    ENTERED_IN_ERROR(Part.OVER),
    /** The source does not say, or in a word that FHIR does not know. */
    UNKNOWN(Part.AHEAD);

    /** Where a list shows it. */
    public enum Part {
        CURRENT,
        AHEAD,
        OVER
    }

    /** Codes of FHIR STU3, where one member had the state and the success. */
    private static final Map<String, GoalState> OLDER = Map.of(
            "in-progress", ACTIVE,
            "on-target", ACTIVE,
            "ahead-of-target", ACTIVE,
            "behind-target", ACTIVE,
            "sustaining", ACTIVE,
            "achieved", COMPLETED);

    private final Part part;

    GoalState(Part part) {
        this.part = part;
    }

    static GoalState of(JsonObject goal) {
        String code =
                goal.string("lifecycleStatus").or(() -> goal.string("status")).orElse("");
        return Arrays.stream(values())
                .filter(state -> state != UNKNOWN && state.code().equals(code))
                .findFirst()
                .orElseGet(() -> OLDER.getOrDefault(code, UNKNOWN));
    }

    /** The code of FHIR. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Part part() {
        return part;
    }

    /** True when somebody tries to reach it now. */
    public boolean isSought() {
        return this == ACTIVE || this == ACCEPTED;
    }

    /** True when it does not count: a mistake, declined, called off. */
    public boolean isNegated() {
        return this == CANCELLED || this == REJECTED || this == ENTERED_IN_ERROR;
    }
}
