// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactKey.Certainty;
import org.healthstead.api.record.SourceId;

/**
 * What follows from the keys of entries, pair by pair. A key decides nothing where one source has it for several of its
 * entries: the source tells them apart, and which of them another one means cannot be known.
 */
final class Meetings {

    /** Between two sources. */
    final Set<EntryPair> same = new HashSet<>();
    /** Whatever the sources. */
    final Set<EntryPair> copies = new HashSet<>();

    final Set<EntryPair> conflicts = new HashSet<>();
    final Set<EntryPair> suspects = new HashSet<>();

    private final BiPredicate<EntryId, EntryId> near;

    private record Said(FactNode node, FactNode.Key key) {

        SourceId source() {
            return node.source().id();
        }
    }

    Meetings(Collection<FactNode> nodes, BiPredicate<EntryId, EntryId> near) {
        this.near = near;
        Map<Long, List<Said>> byMeeting = new HashMap<>();
        for (FactNode node : nodes) {
            for (FactNode.Key key : node.keys()) {
                byMeeting
                        .computeIfAbsent(key.meeting(), none -> new ArrayList<>(2))
                        .add(new Said(node, key));
            }
        }
        byMeeting.values().stream()
                .filter(meeting -> meeting.size() > 1 && meeting.size() <= FactGrouping.MAX_MEETING)
                .forEach(this::read);
        suspects.removeAll(same);
        conflicts.removeAll(same);
        suspects.removeAll(conflicts);
    }

    private void read(List<Said> meeting) {
        Map<Long, List<Said>> bySaying = new LinkedHashMap<>();
        meeting.forEach(said -> bySaying.computeIfAbsent(said.key().says(), none -> new ArrayList<>(2))
                .add(said));
        List<Said> silent = bySaying.getOrDefault(FactNode.SILENT, List.of());
        bySaying.remove(FactNode.SILENT);
        bySaying.values().forEach(this::readEqual);
        List<Said> onlyOfSource = onlyOfSource(meeting);
        pairs(onlyOfSource, (one, other) -> {
            if (one.key().isSilent() || other.key().isSilent()) {
                suspects.add(pair(one, other));
            } else if (one.key().says() != other.key().says()
                    && one.key().certainty() == Certainty.SAME
                    && other.key().certainty() == Certainty.SAME) {
                boolean isNear = near.test(one.node().entry(), other.node().entry());
                (isNear ? suspects : conflicts).add(pair(one, other));
            }
        });
    }

    private void readEqual(List<Said> equal) {
        if (equal.size() < 2) {
            return;
        }
        boolean isUnique = onlyOfSource(equal).size() == equal.size();
        pairs(equal, (one, other) -> {
            boolean isSame =
                    one.key().certainty() == Certainty.SAME && other.key().certainty() == Certainty.SAME;
            if (isSame && one.key().isWithinSource() && other.key().isWithinSource()) {
                copies.add(pair(one, other));
            } else if (!one.source().equals(other.source())) {
                if (isUnique) {
                    (isSame ? same : suspects).add(pair(one, other));
                } else if (isSame) {
                    suspects.add(pair(one, other));
                }
            }
        });
    }

    private static List<Said> onlyOfSource(List<Said> all) {
        Map<SourceId, Long> counts = all.stream().collect(Collectors.groupingBy(Said::source, Collectors.counting()));
        return all.stream().filter(said -> counts.get(said.source()) == 1).toList();
    }

    private interface PairReader {
        void read(Said one, Said other);
    }

    private static void pairs(List<Said> all, PairReader reader) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                reader.read(all.get(i), all.get(j));
            }
        }
    }

    private static EntryPair pair(Said one, Said other) {
        return EntryPair.of(one.node().entry(), other.node().entry());
    }
}
