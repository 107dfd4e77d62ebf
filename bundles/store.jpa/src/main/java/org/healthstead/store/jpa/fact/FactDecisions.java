// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactDecision;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads and writes FACT_DECISION inside of a reading or a transaction of the caller's. A person makes few decisions, so
 * all of a record are read at once. Safe for several threads.
 */
@Component(service = FactDecisions.class)
public final class FactDecisions {

    private static final String COUNTER = "fact";

    private final AccountNumbers accounts;

    @Activate
    public FactDecisions(@Reference AccountNumbers accounts) {
        this.accounts = accounts;
    }

    /** Of a record, the oldest first. */
    public List<FactDecision> all(EntityManager entities, int person) {
        Map<Long, List<Object[]>> byNumber = new LinkedHashMap<>();
        for (Object each : entities.createNativeQuery("SELECT NUMBER, ENTRY_ID, OTHER_ID, VERDICT, AUTHOR, DECIDED_AT,"
                        + " UNDONE_BY, UNDONE_AT FROM FACT_DECISION WHERE PERSON = ? ORDER BY NUMBER")
                .setParameter(1, person)
                .getResultList()) {
            Object[] row = (Object[]) each;
            byNumber.computeIfAbsent(((Number) row[0]).longValue(), none -> new ArrayList<>(1))
                    .add(row);
        }
        List<FactDecision> all = new ArrayList<>(byNumber.size());
        byNumber.forEach((number, rows) -> all.add(decision(entities, number, rows)));
        return all;
    }

    private FactDecision decision(EntityManager entities, long number, List<Object[]> rows) {
        Object[] row = rows.getFirst();
        long undoneAt = ((Number) row[7]).longValue();
        return new FactDecision(
                number,
                FactDecision.Verdict.ofCode(((Number) row[3]).intValue()),
                rows.stream()
                        .map(each -> new FactDecision.Pair(entry(each[1]), entry(each[2])))
                        .toList(),
                account(entities, row[4]),
                Nanos.read(((Number) row[5]).longValue()),
                account(entities, row[6]),
                undoneAt == 0 ? Optional.empty() : Optional.of(Nanos.read(undoneAt)));
    }

    private static EntryId entry(Object column) {
        return new EntryId(IdBytes.read((byte[]) column));
    }

    private Optional<AccountId> account(EntityManager entities, Object column) {
        return accounts.of(entities, ((Number) column).intValue());
    }

    /** @return its number */
    long add(
            EntityManager entities,
            int person,
            FactDecision.Verdict verdict,
            List<FactDecision.Pair> pairs,
            AccountId author,
            Instant now) {
        int account = accounts.of(author);
        long number = CounterEntity.take(entities, COUNTER, 1);
        for (FactDecision.Pair pair : pairs) {
            entities.createNativeQuery("INSERT INTO FACT_DECISION (NUMBER, ENTRY_ID, OTHER_ID, PERSON, VERDICT, AUTHOR,"
                            + " DECIDED_AT, UNDONE_BY, UNDONE_AT) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)")
                    .setParameter(1, number)
                    .setParameter(2, IdBytes.of(pair.one().value()))
                    .setParameter(3, IdBytes.of(pair.other().value()))
                    .setParameter(4, person)
                    .setParameter(5, verdict.code())
                    .setParameter(6, account)
                    .setParameter(7, Nanos.of(now))
                    .executeUpdate();
        }
        return number;
    }

    /** Adds what was said in another installation, by nobody that is known here, unless it is there already. */
    public void restore(EntityManager entities, int person, List<FactDecision> said) {
        Set<Object> known =
                all(entities, person).stream().map(FactDecisions::said).collect(Collectors.toSet());
        for (FactDecision decision : said) {
            if (known.add(said(decision))) {
                long number = CounterEntity.take(entities, COUNTER, 1);
                insert(entities, number, person, decision);
            }
        }
    }

    /**
     * Says of entries that were moved what holds of them in the record before, by whom and since when, unless it is
     * said there already. What was taken back is not said.
     *
     * @param there what an entry has become in the other record; empty when it is not in it
     */
    public void carry(EntityManager entities, int from, int to, Function<EntryId, Optional<EntryId>> there) {
        List<FactDecision> before =
                all(entities, from).stream().filter(FactDecision::stands).toList();
        if (before.isEmpty()) {
            return;
        }
        Set<Object> known = all(entities, to).stream().map(FactDecisions::said).collect(Collectors.toSet());
        for (FactDecision decision : before) {
            List<FactDecision.Pair> pairs = decision.pairs().stream()
                    .flatMap(pair -> there.apply(pair.one()).stream()
                            .flatMap(one ->
                                    there.apply(pair.other()).stream().map(other -> new FactDecision.Pair(one, other))))
                    .toList();
            FactDecision carried = new FactDecision(
                    0,
                    decision.verdict(),
                    pairs,
                    decision.decidedBy(),
                    decision.decidedAt(),
                    Optional.empty(),
                    Optional.empty());
            if (!pairs.isEmpty() && known.add(said(carried))) {
                insert(entities, CounterEntity.take(entities, COUNTER, 1), to, carried);
            }
        }
    }

    private static Object said(FactDecision decision) {
        return List.of(decision.verdict(), Set.copyOf(decision.pairs()), decision.decidedAt());
    }

    private void insert(EntityManager entities, long number, int person, FactDecision decision) {
        for (FactDecision.Pair pair : decision.pairs()) {
            entities.createNativeQuery("INSERT INTO FACT_DECISION (NUMBER, ENTRY_ID, OTHER_ID, PERSON, VERDICT, AUTHOR,"
                            + " DECIDED_AT, UNDONE_BY, UNDONE_AT) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)")
                    .setParameter(1, number)
                    .setParameter(2, IdBytes.of(pair.one().value()))
                    .setParameter(3, IdBytes.of(pair.other().value()))
                    .setParameter(4, person)
                    .setParameter(5, decision.verdict().code())
                    .setParameter(6, decision.decidedBy().map(accounts::of).orElse(0))
                    .setParameter(7, Nanos.of(decision.decidedAt()))
                    .setParameter(8, decision.undoneAt().map(Nanos::of).orElse(0L))
                    .executeUpdate();
        }
    }

    /** @return false when it was taken back already */
    boolean undo(EntityManager entities, long number, AccountId author, Instant now) {
        return entities.createNativeQuery(
                                "UPDATE FACT_DECISION SET UNDONE_BY = ?, UNDONE_AT = ? WHERE NUMBER = ? AND UNDONE_AT"
                                        + " = 0")
                        .setParameter(1, accounts.of(author))
                        .setParameter(2, Nanos.of(now))
                        .setParameter(3, number)
                        .executeUpdate()
                > 0;
    }
}
