// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactDecision;

/**
 * What people have said that still stands: of two entries the latest word counts.
 *
 * @param joined the pairs that are one, the latest first
 * @param rejected the pairs that are not one
 * @param splitFrom entries that were taken out of a fact, with those that it had besides
 */
public record FactVerdicts(List<EntryPair> joined, Set<EntryPair> rejected, Map<EntryId, Set<EntryId>> splitFrom) {

    /** @param decisions in any order */
    public static FactVerdicts of(Collection<FactDecision> decisions) {
        List<FactDecision> latest = decisions.stream()
                .filter(FactDecision::stands)
                .sorted(Comparator.comparingLong(FactDecision::id).reversed())
                .toList();
        Set<EntryPair> known = new HashSet<>();
        List<EntryPair> joined = new ArrayList<>();
        Set<EntryPair> rejected = new HashSet<>();
        Map<EntryId, Set<EntryId>> splitFrom = new HashMap<>();
        for (FactDecision decision : latest) {
            for (FactDecision.Pair said : decision.pairs()) {
                EntryPair pair = EntryPair.of(said.one(), said.other());
                if (!known.add(pair)) {
                    continue;
                }
                switch (decision.verdict()) {
                    case JOIN -> joined.add(pair);
                    case REJECT -> rejected.add(pair);
                    case SPLIT -> {
                        rejected.add(pair);
                        splitFrom
                                .computeIfAbsent(said.one(), none -> new HashSet<>())
                                .add(said.other());
                    }
                }
            }
        }
        return new FactVerdicts(List.copyOf(joined), Set.copyOf(rejected), Map.copyOf(splitFrom));
    }

    /** Without joined pairs that are not there, or cannot be one fact any more. */
    public FactVerdicts keeping(Predicate<EntryPair> possible) {
        return new FactVerdicts(joined.stream().filter(possible).toList(), rejected, splitFrom);
    }

    boolean rejects(EntryId one, EntryId other) {
        return rejected.contains(EntryPair.of(one, other));
    }

    /** Those that an entry was split from, while that stands. */
    Set<EntryId> splitFrom(EntryId entry) {
        return splitFrom.getOrDefault(entry, Set.of());
    }
}
