// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.EntryId;

/** Sets of entries that grow by union. Not safe for several threads. */
final class Clusters {

    private final Map<EntryId, Set<EntryId>> byEntry = new HashMap<>();

    Clusters(Collection<FactNode> nodes) {
        for (FactNode node : nodes) {
            Set<EntryId> own = new LinkedHashSet<>(2);
            own.add(node.entry());
            byEntry.put(node.entry(), own);
        }
    }

    boolean has(EntryPair pair) {
        return byEntry.containsKey(pair.one()) && byEntry.containsKey(pair.other());
    }

    Set<EntryId> of(EntryId entry) {
        return byEntry.get(entry);
    }

    boolean areOne(EntryPair pair) {
        return of(pair.one()) == of(pair.other());
    }

    void join(EntryPair pair) {
        Set<EntryId> one = of(pair.one());
        Set<EntryId> other = of(pair.other());
        if (one == other) {
            return;
        }
        Set<EntryId> large = one.size() >= other.size() ? one : other;
        Set<EntryId> small = large == one ? other : one;
        large.addAll(small);
        small.forEach(entry -> byEntry.put(entry, large));
    }

    /** True when two entries of the two clusters are rejected. */
    boolean areRejected(EntryPair pair, FactVerdicts verdicts) {
        for (EntryId one : of(pair.one())) {
            for (EntryId other : of(pair.other())) {
                if (verdicts.rejects(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
