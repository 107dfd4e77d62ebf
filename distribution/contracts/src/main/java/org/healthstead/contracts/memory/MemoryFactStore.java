// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactDecision.Verdict;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.facts.EntryPair;
import org.healthstead.platform.api.facts.FactGrouping;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.platform.api.facts.FactQuestion;
import org.healthstead.platform.api.facts.FactVerdicts;

/** Groups all entries of a record whenever it is asked. */
final class MemoryFactStore implements FactStore {

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final List<FactDecision> decisions = new ArrayList<>();

    MemoryFactStore(MemoryRecord record, MemoryAccess access) {
        this.record = record;
        this.access = access;
    }

    @Override
    public Map<EntryId, Fact> of(PersonId person, Collection<EntryId> entries, Caller caller) {
        synchronized (record) {
            Map<EntryId, Fact> facts = facts(person, access.require(caller, Operation.READ, person));
            Map<EntryId, Fact> asked = new HashMap<>();
            for (EntryId entry : entries) {
                Fact fact = facts.get(entry);
                if (fact != null && !fact.isPlain()) {
                    asked.put(entry, fact);
                }
            }
            return asked;
        }
    }

    private Map<EntryId, Fact> facts(PersonId person, PersonScope scope) {
        Map<EntryId, StoredEntry> open = new LinkedHashMap<>();
        for (StoredEntry entry : record.entries.values()) {
            if (entry.person.equals(person) && !entry.isWithdrawn() && MemoryAccess.admits(scope, entry.projection())) {
                open.put(entry.id, entry);
            }
        }
        FactVerdicts verdicts = FactVerdicts.of(decisions).keeping(pair -> isPossible(pair, open));
        return FactGrouping.group(
                open.values().stream().map(MemoryFactStore::node).toList(),
                verdicts,
                (one, other) -> TestKinds.facts()
                        .isNear(open.get(one).projection(), open.get(other).projection()));
    }

    private static boolean isPossible(EntryPair pair, Map<EntryId, StoredEntry> open) {
        return open.containsKey(pair.one())
                && open.containsKey(pair.other())
                && family(open.get(pair.one())).isPresent()
                && family(open.get(pair.one())).equals(family(open.get(pair.other())));
    }

    private static Optional<String> family(StoredEntry entry) {
        return TestKinds.facts().family(entry.projection());
    }

    private static FactNode node(StoredEntry entry) {
        return new FactNode(
                entry.id,
                entry.source,
                TestKinds.facts().keys(entry.projection(), entry.current().body()).stream()
                        .map(MemoryFactStore::key)
                        .toList());
    }

    private static FactNode.Key key(FactKey key) {
        return new FactNode.Key(
                number(key.meeting()),
                key.says().map(MemoryFactStore::number).orElse(FactNode.SILENT),
                key.certainty(),
                key.isWithinSource());
    }

    private static long number(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    @Override
    public Fact find(EntryId entry, Caller caller) {
        synchronized (record) {
            StoredEntry stored = visible(entry, caller);
            return facts(stored.person, access.require(caller, Operation.READ, stored.person))
                    .get(entry);
        }
    }

    @Override
    public FactDecision join(EntryId entry, EntryId other, Caller caller) {
        synchronized (record) {
            Fact one = changeable(entry, caller);
            Fact second = changeable(other, caller);
            requireAlike(entry, other);
            if (one.equals(second)) {
                throw FactQuestion.unchanged(entry);
            }
            return decide(Verdict.JOIN, FactQuestion.between(one, second), caller);
        }
    }

    @Override
    public FactDecision split(EntryId entry, Caller caller) {
        synchronized (record) {
            List<FactDecision.Pair> pairs = FactQuestion.within(changeable(entry, caller), entry);
            if (pairs.isEmpty()) {
                throw FactQuestion.unchanged(entry);
            }
            return decide(Verdict.SPLIT, pairs, caller);
        }
    }

    @Override
    public FactDecision reject(EntryId entry, EntryId other, Caller caller) {
        synchronized (record) {
            Fact one = changeable(entry, caller);
            Fact second = changeable(other, caller);
            requireAlike(entry, other);
            if (one.equals(second)) {
                throw FactQuestion.impossible(other);
            }
            return decide(Verdict.REJECT, FactQuestion.between(one, second), caller);
        }
    }

    private void requireAlike(EntryId entry, EntryId other) {
        StoredEntry one = record.entries.get(entry);
        StoredEntry second = record.entries.get(other);
        if (entry.equals(other)
                || !one.person.equals(second.person)
                || family(one).isEmpty()
                || !family(one).equals(family(second))) {
            throw FactQuestion.impossible(other);
        }
    }

    private FactDecision decide(Verdict verdict, List<FactDecision.Pair> pairs, Caller caller) {
        FactDecision decision = new FactDecision(
                decisions.size() + 1L,
                verdict,
                pairs,
                Optional.of(caller.account()),
                now(),
                Optional.empty(),
                Optional.empty());
        decisions.add(decision);
        return decision;
    }

    @Override
    public List<FactDecision> decisions(EntryId entry, Caller caller) {
        synchronized (record) {
            StoredEntry stored = visible(entry, caller);
            PersonScope scope = access.require(caller, Operation.READ, stored.person);
            return decisions.reversed().stream()
                    .filter(decision -> decision.isAbout(entry))
                    .flatMap(decision -> open(decision, scope).stream())
                    .toList();
        }
    }

    private Optional<FactDecision> open(FactDecision decision, PersonScope scope) {
        List<FactDecision.Pair> pairs = decision.pairs().stream()
                .filter(pair -> isOpen(pair.one(), scope) && isOpen(pair.other(), scope))
                .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(with(decision, pairs, decision.undoneBy(), decision.undoneAt()));
    }

    private boolean isOpen(EntryId entry, PersonScope scope) {
        StoredEntry stored = record.entries.get(entry);
        return !stored.isWithdrawn() && MemoryAccess.admits(scope, stored.projection());
    }

    @Override
    public FactDecision undo(EntryId entry, long decision, Caller caller) {
        synchronized (record) {
            changeable(entry, caller);
            FactDecision made = decisions(entry, caller).stream()
                    .filter(each -> each.id() == decision && each.stands())
                    .findFirst()
                    .orElseThrow(() -> FactQuestion.unchanged(entry));
            int at = decisions.indexOf(decisions.stream()
                    .filter(each -> each.id() == decision)
                    .findFirst()
                    .orElseThrow());
            decisions.set(at, with(decisions.get(at), made.pairs(), Optional.of(caller.account()), Optional.of(now())));
            return decisions.get(at);
        }
    }

    private static FactDecision with(
            FactDecision decision,
            List<FactDecision.Pair> pairs,
            Optional<AccountId> undoneBy,
            Optional<Instant> undoneAt) {
        return new FactDecision(
                decision.id(),
                decision.verdict(),
                pairs,
                decision.decidedBy(),
                decision.decidedAt(),
                undoneBy,
                undoneAt);
    }

    private StoredEntry visible(EntryId entry, Caller caller) {
        List<PersonScope> scopes = access.readable(caller);
        return Optional.ofNullable(record.entries.get(entry))
                .filter(stored -> !stored.isWithdrawn())
                .filter(stored -> scopes.stream()
                        .anyMatch(scope -> scope.person().equals(stored.person)
                                && MemoryAccess.admits(scope, stored.projection())))
                .orElseThrow(() -> Problem.of("HS-ENTRY-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such entry.")
                        .exception());
    }

    private Fact changeable(EntryId entry, Caller caller) {
        StoredEntry stored = visible(entry, caller);
        access.require(caller, Operation.UPDATE, stored.person, stored.projection());
        return facts(stored.person, access.require(caller, Operation.UPDATE, stored.person))
                .get(entry);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
