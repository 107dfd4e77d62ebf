// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;

/**
 * Groups entries into facts. A pure function of the entries and of what people have said; the order of either does not
 * matter. Safe for several threads.
 *
 * <ol>
 *   <li>What people have joined is one, the latest word first; nothing is joined that they have told apart.
 *   <li>Copies within a source are one.
 *   <li>Entries of different sources with equal keys are one. Where that would put two entries of one source together
 *       in a roundabout way, all of it stays apart and is asked about.
 *   <li>What remains of conflicts and suspicions stands between the facts, unless people have told them apart.
 * </ol>
 */
public final class FactGrouping {

    /** What more entries than that have in common says nothing about any two of them. */
    public static final int MAX_MEETING = 64;

    /** A file before what was typed, then who says most, then the first. */
    private static final Comparator<FactNode> LEADING_FIRST = Comparator.comparing(
                    (FactNode node) -> node.source().kind() == SourceRef.Kind.PERSON)
            .thenComparing(node -> -node.keys().size())
            .thenComparing(FactNode::entry, EntryPair.BY_ID);

    private final Map<EntryId, FactNode> nodes;
    private final FactVerdicts verdicts;
    private final Meetings meetings;
    private final Clusters clusters;
    private final Set<EntryId> confirmed = new HashSet<>();

    private FactGrouping(Collection<FactNode> all, FactVerdicts verdicts, BiPredicate<EntryId, EntryId> near) {
        this.nodes = all.stream()
                .sorted(Comparator.comparing(FactNode::entry, EntryPair.BY_ID))
                .collect(Collectors.toMap(FactNode::entry, node -> node, (one, same) -> one, LinkedHashMap::new));
        this.verdicts = verdicts;
        this.meetings = new Meetings(nodes.values(), near);
        this.clusters = new Clusters(nodes.values());
    }

    /**
     * The fact of each entry.
     *
     * @param all every entry that may have to do with those that are asked for, each once
     * @param near whether two entries that contradict each other may be one rounded number; asked for few
     */
    public static Map<EntryId, Fact> group(
            Collection<FactNode> all, FactVerdicts verdicts, BiPredicate<EntryId, EntryId> near) {
        return new FactGrouping(all, verdicts, near).facts();
    }

    private Map<EntryId, Fact> facts() {
        for (EntryPair pair : verdicts.joined()) {
            if (clusters.has(pair) && !clusters.areRejected(pair, verdicts)) {
                clusters.join(pair);
                confirmed.add(pair.one());
                confirmed.add(pair.other());
            }
        }
        join(meetings.copies);
        joinSources();
        Map<Set<EntryId>, List<FactNode>> byCluster = new LinkedHashMap<>();
        nodes.values()
                .forEach(node -> byCluster
                        .computeIfAbsent(clusters.of(node.entry()), none -> new ArrayList<>(2))
                        .add(node));
        Map<EntryId, FactNode> leads = new HashMap<>();
        byCluster.values().forEach(members -> {
            members.sort(LEADING_FIRST);
            members.forEach(member -> leads.put(member.entry(), members.getFirst()));
        });
        Map<EntryId, Map<EntryId, FactRelation>> relations = relations(leads);
        Map<EntryId, Fact> facts = new HashMap<>();
        byCluster.values().forEach(members -> {
            EntryId lead = members.getFirst().entry();
            Fact fact = new Fact(
                    members.stream().map(member -> member(member, lead)).toList(),
                    List.copyOf(relations.getOrDefault(lead, Map.of()).values()));
            members.forEach(member -> facts.put(member.entry(), fact));
        });
        return facts;
    }

    private void join(Collection<EntryPair> pairs) {
        pairs.stream().sorted(EntryPair.IN_ORDER).forEach(pair -> {
            if (!clusters.areOne(pair) && !clusters.areRejected(pair, verdicts)) {
                clusters.join(pair);
            }
        });
    }

    /** Components of what is the same; one that has two facts of one source in it stays apart. */
    private void joinSources() {
        Set<EntryPair> standing = meetings.same.stream()
                .filter(pair -> !verdicts.rejects(pair.one(), pair.other()))
                .filter(pair -> !isSplit(pair.one(), pair.other()) && !isSplit(pair.other(), pair.one()))
                .collect(Collectors.toSet());
        Clusters components = new Clusters(nodes.values());
        nodes.keySet()
                .forEach(entry -> clusters.of(entry).forEach(other -> components.join(EntryPair.of(entry, other))));
        standing.forEach(components::join);
        Set<EntryPair> certain = new HashSet<>();
        Map<Set<EntryId>, Boolean> known = new HashMap<>();
        for (EntryPair pair : standing) {
            boolean isCertain = known.computeIfAbsent(components.of(pair.one()), this::hasEachSourceOnce);
            (isCertain ? certain : meetings.suspects).add(pair);
        }
        join(certain);
    }

    /** What was split from a fact is not one with a further copy of it either. */
    private boolean isSplit(EntryId entry, EntryId other) {
        return verdicts.splitFrom(entry).stream()
                .anyMatch(former -> meetings.same.contains(EntryPair.of(former, other)));
    }

    private boolean hasEachSourceOnce(Set<EntryId> component) {
        Map<SourceId, Set<EntryId>> clusterOfSource = new HashMap<>();
        for (EntryId entry : component) {
            Set<EntryId> own = clusters.of(entry);
            Set<EntryId> before =
                    clusterOfSource.putIfAbsent(nodes.get(entry).source().id(), own);
            if (before != null && before != own) {
                return false;
            }
        }
        return true;
    }

    private FactMember member(FactNode node, EntryId lead) {
        return new FactMember(
                node.entry(),
                node.source(),
                confirmed.contains(node.entry()) ? FactMember.Standing.CONFIRMED : FactMember.Standing.AUTO,
                meetings.conflicts.contains(EntryPair.of(node.entry(), lead)));
    }

    /** By the leading entries of both facts; a conflict is more than a suspicion. */
    private Map<EntryId, Map<EntryId, FactRelation>> relations(Map<EntryId, FactNode> leads) {
        Map<EntryId, Map<EntryId, FactRelation>> relations = new HashMap<>();
        relate(meetings.conflicts, FactRelation.Kind.CONFLICT, leads, relations);
        relate(meetings.suspects, FactRelation.Kind.SUSPECT, leads, relations);
        return relations;
    }

    private void relate(
            Set<EntryPair> pairs,
            FactRelation.Kind kind,
            Map<EntryId, FactNode> leads,
            Map<EntryId, Map<EntryId, FactRelation>> relations) {
        pairs.stream().sorted(EntryPair.IN_ORDER).forEach(pair -> {
            if (!clusters.areOne(pair) && !clusters.areRejected(pair, verdicts)) {
                FactNode one = leads.get(pair.one());
                FactNode other = leads.get(pair.other());
                relate(one, other, kind, relations);
                relate(other, one, kind, relations);
            }
        });
    }

    private static void relate(
            FactNode one, FactNode other, FactRelation.Kind kind, Map<EntryId, Map<EntryId, FactRelation>> relations) {
        relations
                .computeIfAbsent(one.entry(), none -> new LinkedHashMap<>())
                .putIfAbsent(other.entry(), new FactRelation(other.entry(), other.source(), kind));
    }
}
