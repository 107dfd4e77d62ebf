// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.platform.api.problem.ProblemCode;

/** Which pairs a person's word is about, and what is refused. */
public final class FactQuestion {

    private FactQuestion() {}

    /** All pairs of the members of two facts. */
    public static List<FactDecision.Pair> between(Fact one, Fact other) {
        List<FactDecision.Pair> pairs = new ArrayList<>();
        for (FactMember first : one.members()) {
            for (FactMember second : other.members()) {
                if (!first.entry().equals(second.entry())) {
                    pairs.add(new FactDecision.Pair(first.entry(), second.entry()));
                }
            }
        }
        return pairs;
    }

    /** An entry with all others of its fact. */
    public static List<FactDecision.Pair> within(Fact fact, EntryId entry) {
        return fact.members().stream()
                .map(FactMember::entry)
                .filter(other -> !other.equals(entry))
                .map(other -> new FactDecision.Pair(entry, other))
                .toList();
    }

    public static ProblemException impossible(EntryId entry) {
        return ProblemCode.FACT_IMPOSSIBLE
                .problem(
                        "Entries of two kinds, of two records, or of which one says that something is so and the other"
                                + " that it is not, cannot be the same.",
                        entry.toString())
                .exception();
    }

    public static ProblemException unchanged(EntryId entry) {
        return ProblemCode.FACT_UNCHANGED
                .problem("There is nothing to change: it is so already.", entry.toString())
                .exception();
    }
}
