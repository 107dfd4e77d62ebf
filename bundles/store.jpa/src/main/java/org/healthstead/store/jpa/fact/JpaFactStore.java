// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactDecision.Verdict;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.facts.FactQuestion;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.RecordAccess.OpenedRecord;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Facts in the database. The decision about access comes first in every method. */
@Component(service = FactStore.class)
public final class JpaFactStore implements FactStore {

    private static final long NO_KEYS = -1;

    private final StoreUnit unit;
    private final RecordAccess access;
    private final Persons persons;
    private final FactDecisions decisions;
    private final Parts parts;

    /** What facts are made of. */
    record Parts(FactTables tables, FactRules rules, EntryRowReader rows, EntryAssembly assembly, Sources sources) {}

    @Activate
    public JpaFactStore(
            @Reference StoreUnit unit,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryAssembly assembly,
            @Reference FactTables tables,
            @Reference FactDecisions decisions,
            @Reference FactRules rules) {
        this.unit = unit;
        this.access = access;
        this.persons = persons;
        this.decisions = decisions;
        this.parts = new Parts(tables, rules, new EntryRowReader(unit.dialect()), assembly, sources);
    }

    @Override
    public Map<EntryId, Fact> of(PersonId person, Collection<EntryId> entries, Caller caller) {
        OpenedRecord opened = access.open(caller, Operation.READ, person);
        return unit.read(entities -> {
            Map<EntryId, Fact> all = facts(entities, opened, entries);
            Map<EntryId, Fact> asked = new HashMap<>();
            for (EntryId entry : entries) {
                Fact fact = all.get(entry);
                if (fact != null && !fact.isPlain()) {
                    asked.put(entry, fact);
                }
            }
            return asked;
        });
    }

    private Map<EntryId, Fact> facts(EntityManager entities, OpenedRecord opened, Collection<EntryId> entries) {
        int person = opened.person().number();
        boolean hasKeys = parts.tables()
                .fill(entities, person)
                .filter(fill -> fill.isOf(parts.rules().number()))
                .isPresent();
        long known = hasKeys ? parts.tables().change(entities) : NO_KEYS;
        return new FactNeighbours(entities, opened, parts, known, decisions.all(entities, person)).facts(entries);
    }

    @Override
    public Fact find(EntryId entry, Caller caller) {
        OpenedRecord opened = visible(entry, caller);
        return unit.read(entities -> fact(entities, opened, entry));
    }

    private Fact fact(EntityManager entities, OpenedRecord opened, EntryId entry) {
        return Optional.ofNullable(facts(entities, opened, List.of(entry)).get(entry))
                .orElseThrow(() -> RecordAccess.entryNotFound(entry));
    }

    @Override
    public FactDecision join(EntryId entry, EntryId other, Caller caller) {
        return between(entry, other, Verdict.JOIN, FactQuestion.unchanged(entry), caller);
    }

    private void requireAlike(EntryId entry, EntryId other, OpenedRecord opened, Caller caller) {
        if (!visible(other, caller).person().equals(opened.person())) {
            throw FactQuestion.impossible(other);
        }
        requireChangeable(other, opened.scope());
        Optional<String> family = family(entry);
        if (entry.equals(other) || family.isEmpty() || !family.equals(family(other))) {
            throw FactQuestion.impossible(other);
        }
    }

    private Optional<String> family(EntryId entry) {
        return unit.read(entities -> EntryRowReader.entry(entities, entry)
                .map(row -> parts.assembly().fresh(entities, row))
                .flatMap(row -> parts.rules().family(parts.assembly().line(row).projection())));
    }

    @Override
    public FactDecision split(EntryId entry, Caller caller) {
        OpenedRecord opened = changeable(entry, caller);
        return unit.writeInTurn(entities -> {
            List<FactDecision.Pair> pairs = FactQuestion.within(fact(entities, opened, entry), entry);
            if (pairs.isEmpty()) {
                throw FactQuestion.unchanged(entry);
            }
            return decide(entities, opened, Verdict.SPLIT, pairs, caller);
        });
    }

    @Override
    public FactDecision reject(EntryId entry, EntryId other, Caller caller) {
        return between(entry, other, Verdict.REJECT, FactQuestion.impossible(other), caller);
    }

    /** @param ifOne when the two are one fact already */
    private FactDecision between(EntryId entry, EntryId other, Verdict verdict, ProblemException ifOne, Caller caller) {
        OpenedRecord opened = changeable(entry, caller);
        requireAlike(entry, other, opened, caller);
        return unit.writeInTurn(entities -> {
            Fact one = fact(entities, opened, entry);
            Fact second = fact(entities, opened, other);
            if (one.equals(second)) {
                throw ifOne;
            }
            return decide(entities, opened, verdict, FactQuestion.between(one, second), caller);
        });
    }

    private FactDecision decide(
            EntityManager entities,
            OpenedRecord opened,
            Verdict verdict,
            List<FactDecision.Pair> pairs,
            Caller caller) {
        Instant now = now();
        long number = decisions.add(entities, opened.person().number(), verdict, pairs, caller.account(), now);
        return new FactDecision(
                number, verdict, pairs, Optional.of(caller.account()), now, Optional.empty(), Optional.empty());
    }

    @Override
    public List<FactDecision> decisions(EntryId entry, Caller caller) {
        OpenedRecord opened = visible(entry, caller);
        return unit.read(entities -> {
            List<FactDecision> about = decisions.all(entities, opened.person().number()).stream()
                    .filter(decision -> decision.isAbout(entry))
                    .toList();
            Set<EntryId> open = open(entities, opened, about);
            return about.reversed().stream()
                    .flatMap(decision -> open(decision, open).stream())
                    .toList();
        });
    }

    /** Those entries of decisions that the caller may see. */
    private Set<EntryId> open(EntityManager entities, OpenedRecord opened, List<FactDecision> about) {
        Set<EntryId> entries = about.stream()
                .flatMap(decision -> decision.pairs().stream())
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        return new FactNeighbours(entities, opened, parts, NO_KEYS, List.of())
                .facts(entries)
                .keySet();
    }

    private static Optional<FactDecision> open(FactDecision decision, Set<EntryId> open) {
        List<FactDecision.Pair> pairs = decision.pairs().stream()
                .filter(pair -> open.contains(pair.one()) && open.contains(pair.other()))
                .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactDecision(
                        decision.id(),
                        decision.verdict(),
                        pairs,
                        decision.decidedBy(),
                        decision.decidedAt(),
                        decision.undoneBy(),
                        decision.undoneAt()));
    }

    @Override
    public FactDecision undo(EntryId entry, long decision, Caller caller) {
        changeable(entry, caller);
        boolean isThere = decisions(entry, caller).stream().anyMatch(each -> each.id() == decision && each.stands());
        if (!isThere || !unit.writeInTurn(entities -> decisions.undo(entities, decision, caller.account(), now()))) {
            throw FactQuestion.unchanged(entry);
        }
        return decisions(entry, caller).stream()
                .filter(each -> each.id() == decision)
                .findFirst()
                .orElseThrow();
    }

    /** The record of an entry that is there for this caller. */
    private OpenedRecord visible(EntryId entry, Caller caller) {
        access.policy().requireKnown(caller);
        EntryRow row = row(entry);
        return access.read(caller, row.person())
                .filter(scope -> RecordAccess.admits(scope, row))
                .map(scope -> new OpenedRecord(scope, persons.get(row.person())))
                .orElseThrow(() -> RecordAccess.entryNotFound(entry));
    }

    private EntryRow row(EntryId entry) {
        return unit.read(entities -> EntryRowReader.entry(entities, entry)
                        .filter(EntryRow::isThere)
                        .map(row -> parts.assembly().fresh(entities, row)))
                .orElseThrow(() -> RecordAccess.entryNotFound(entry));
    }

    /** As {@link #visible}, with what the caller may change. */
    private OpenedRecord changeable(EntryId entry, Caller caller) {
        OpenedRecord seen = visible(entry, caller);
        PersonScope scope =
                access.policy().require(caller, Operation.UPDATE, seen.person().id());
        requireChangeable(entry, scope);
        return new OpenedRecord(scope, seen.person());
    }

    private void requireChangeable(EntryId entry, PersonScope scope) {
        EntryRow row = row(entry);
        scope.require(
                AccessCategory.ofCode(row.derived().accessCategory()),
                row.derived().confidential());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
