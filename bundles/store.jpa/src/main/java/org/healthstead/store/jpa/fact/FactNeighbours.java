// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.Projection;
import org.healthstead.platform.api.facts.EntryPair;
import org.healthstead.platform.api.facts.FactGrouping;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.platform.api.facts.FactVerdicts;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.RecordAccess.OpenedRecord;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * Everything in one record that some entries may have to do with, as far as it is open, and the facts that it makes.
 * For one reading; not safe for several threads.
 */
final class FactNeighbours {

    /** More have never to do with each other in a real record; what is beyond stands by itself. */
    private static final int MAX_ENTRIES = 2_000;

    private final EntityManager entities;
    private final OpenedRecord opened;
    private final FactTables tables;
    private final FactRules rules;
    private final EntryRowReader rows;
    private final EntryAssembly assembly;
    private final Sources sources;
    private final long known;
    private final List<FactDecision> decisions;

    private final Map<UUID, EntryRow> found = new LinkedHashMap<>();
    private final Map<UUID, List<FactNode.Key>> keys = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private final Map<UUID, Set<UUID>> decided = new HashMap<>();

    /**
     * @param known the last change whose keys are there; -1 when the keys of the record are not
     * @param decisions all of the record
     */
    FactNeighbours(
            EntityManager entities,
            OpenedRecord opened,
            JpaFactStore.Parts parts,
            long known,
            List<FactDecision> decisions) {
        this.entities = entities;
        this.opened = opened;
        this.tables = parts.tables();
        this.rules = parts.rules();
        this.rows = parts.rows();
        this.assembly = parts.assembly();
        this.sources = parts.sources();
        this.known = known;
        this.decisions = decisions;
        for (FactDecision decision : decisions) {
            for (FactDecision.Pair pair : decision.pairs()) {
                decide(pair.one().value(), pair.other().value());
                decide(pair.other().value(), pair.one().value());
            }
        }
    }

    private void decide(UUID one, UUID other) {
        decided.computeIfAbsent(one, none -> new HashSet<>()).add(other);
    }

    Map<EntryId, Fact> facts(Collection<EntryId> entries) {
        Set<UUID> next = new LinkedHashSet<>();
        entries.forEach(entry -> next.add(entry.value()));
        while (!next.isEmpty() && found.size() < MAX_ENTRIES) {
            Set<UUID> admitted = admit(next);
            next.clear();
            next.addAll(neighbours(admitted));
        }
        List<FactNode> nodes = new ArrayList<>(found.size());
        found.forEach((id, row) ->
                nodes.add(new FactNode(new EntryId(id), sources.get(row.source()), keys.getOrDefault(id, List.of()))));
        return FactGrouping.group(nodes, FactVerdicts.of(decisions).keeping(this::isPossible), this::areNear);
    }

    /** Those that are there and open. */
    private Set<UUID> admit(Collection<UUID> entries) {
        Set<UUID> admitted = new LinkedHashSet<>();
        rows.byKey(
                        entities,
                        EntryRowReader.Column.ID,
                        entries.stream().map(IdBytes::of).toList())
                .values()
                .forEach(stored -> {
                    if (stored.isThere() && stored.person() == opened.person().number()) {
                        EntryRow row = assembly.fresh(entities, stored);
                        if (RecordAccess.admits(opened.scope(), row)) {
                            found.put(row.id(), row);
                            admitted.add(row.id());
                        }
                    }
                });
        return admitted;
    }

    private Set<UUID> neighbours(Set<UUID> admitted) {
        Set<UUID> others = new LinkedHashSet<>();
        Set<Long> meetings = new LinkedHashSet<>();
        Set<UUID> keyed = new LinkedHashSet<>(admitted);
        keyed.removeIf(id -> found.get(id).change() > known);
        tables.keys(entities, keyed).forEach((id, own) -> {
            keys.put(id, own);
            own.forEach(key -> {
                if (asked.add(key.meeting())) {
                    meetings.add(key.meeting());
                }
            });
        });
        tables.meeting(entities, opened.person().number(), meetings).values().stream()
                .filter(meeting -> meeting.size() > 1 && meeting.size() <= FactGrouping.MAX_MEETING)
                .forEach(others::addAll);
        admitted.forEach(id -> others.addAll(decided.getOrDefault(id, Set.of())));
        others.removeAll(found.keySet());
        return others;
    }

    /** A person's word does not make one of what has become its opposite. */
    private boolean isPossible(EntryPair pair) {
        EntryRow one = found.get(pair.one().value());
        EntryRow other = found.get(pair.other().value());
        return one != null
                && other != null
                && rules.family(line(one)).isPresent()
                && rules.family(line(one)).equals(rules.family(line(other)));
    }

    private boolean areNear(EntryId one, EntryId other) {
        return rules.isNear(
                assembly.whole(entities, found.get(one.value())), assembly.whole(entities, found.get(other.value())));
    }

    private Projection line(EntryRow row) {
        return assembly.line(row).projection();
    }
}
