// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;

/**
 * A goal of a record. Immutable.
 *
 * @param line as lists show it
 * @param state where it is in its life
 * @param start when it began; empty when that is not said, or begins with an event
 * @param said how far it is reached, as the source says
 * @param targets what is to be reached; may be empty
 */
public record Goal(
        EntryLine line, GoalState state, Optional<PartialDate> start, Optional<CodedText> said, List<Target> targets) {

    public Goal {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(said, "said");
        targets = List.copyOf(targets);
    }

    static Goal of(EntryLine line, JsonObject body) {
        return new Goal(
                line,
                line.negated() && !GoalState.of(body).isNegated() ? GoalState.ENTERED_IN_ERROR : GoalState.of(body),
                TargetReader.start(body),
                Optional.of(CodedText.of(body.member("achievementStatus")))
                        .filter(said -> said.words().isPresent()),
                TargetReader.read(body));
    }

    /** True when it is neither a mistake nor declined nor called off, and somebody tries to reach it. */
    public boolean isSought() {
        return state.isSought() && !line.negated();
    }
}
