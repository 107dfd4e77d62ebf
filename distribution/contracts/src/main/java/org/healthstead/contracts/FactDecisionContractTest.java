// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.FactStore}: what people say, and who may see and say what. */
public abstract class FactDecisionContractTest extends AbstractFactContract {

    @Test
    void aPersonJoinsAndTakesItBack() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-01T08:00:00Z", "101"));
        FactDecision decision = stores.facts().join(one, other, holder);
        assertOne(one, other);
        Fact joined = fact(one);
        assertTrue(joined.members().stream().allMatch(member -> member.standing() == FactMember.Standing.CONFIRMED));
        assertTrue(joined.members().getLast().isContrary(), "one of the values is wrong, and it shows");
        assertEquals(List.of(), joined.relations());
        assertCode("HS-FACT-UNCHANGED", () -> stores.facts().join(other, one, holder));
        FactDecision undone = stores.facts().undo(other, decision.id(), holder);
        assertFalse(undone.stands());
        assertRelated(FactRelation.Kind.CONFLICT, one, other);
        assertEquals(List.of(undone), stores.facts().decisions(one, holder));
        assertEquals(Optional.of(holder.account()), undone.decidedBy());
        assertEquals(Optional.of(holder.account()), undone.undoneBy());
        assertCode("HS-FACT-UNCHANGED", () -> stores.facts().undo(other, decision.id(), holder));
    }

    @Test
    void aPersonSplitsAndNothingBringsItBack() {
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId other = take("b", vaccination("2020-10-01"));
        EntryId third = take("c", vaccination("2020-10-01"));
        assertOne(one, other, third);
        FactDecision decision = stores.facts().split(other, holder);
        assertOne(one, third);
        assertUnrelated(other);
        assertCode("HS-FACT-UNCHANGED", () -> stores.facts().split(other, holder));
        restart();
        assertOne(one, third);
        EntryId fourth = take("d", vaccination("2020-10-01"));
        assertOne(one, third, fourth);
        assertUnrelated(other);
        stores.facts().undo(other, decision.id(), holder);
        assertOne(one, other, third, fourth);
    }

    @Test
    void whatWasRejectedIsNotAskedAgain() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-01", "100"));
        stores.facts().reject(one, other, holder);
        assertUnrelated(one, other);
        // The same again, under another id.
        EntryId again = take("c", ldl("2020-03-01", "100"));
        assertOne(other, again);
        assertEquals(List.of(), fact(one).relations());
        JobId job = lastJob;
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        stores.imports().redo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(List.of(), fact(one).relations());
    }

    /** The latest word counts. */
    @Test
    void whatWasSplitCanBeJoinedAndWhatWasJoinedSplit() {
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId other = take("b", vaccination("2020-10-01"));
        assertOne(one, other);
        stores.facts().split(one, holder);
        assertApart(one, other);
        stores.facts().join(one, other, holder);
        assertOne(one, other);
        stores.facts().split(other, holder);
        assertApart(one, other);
        assertEquals(
                List.of(FactDecision.Verdict.SPLIT, FactDecision.Verdict.JOIN, FactDecision.Verdict.SPLIT),
                stores.facts().decisions(one, holder).stream()
                        .map(FactDecision::verdict)
                        .toList());
    }

    /** A person's word is no longer about what it was said of. */
    @Test
    void aJoinedEntryThatIsAMistakeLeaves() {
        EntryId one = take("a", ldl("2020-03-01T08:00:00Z", "100"));
        EntryId other = take("b", ldl("2020-03-02T08:00:00Z", "100"));
        stores.facts().join(one, other, holder);
        assertOne(one, other);
        stores.entries().markEnteredInError(other, 1, holder);
        assertUnrelated(one, other);
    }

    @Test
    void whatIsClosedPlaysNoPart() {
        String restricted = ",'meta':{'security':[{'code':'R'"
                + ",'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'}]}";
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId hidden = take("b", vaccination("140", "2020-10-01", restricted));
        EntryId other = take("c", vaccination("2020-10-01"));
        assertOne(one, hidden, other);
        FactDecision decision = stores.facts().split(other, holder);
        assertOne(one, hidden);
        Caller narrow = granted(Set.of(Operation.READ, Operation.UPDATE), Set.of(AccessCategory.values()), false);
        assertTrue(fact(one, narrow).isPlain());
        assertEquals(Map.of(), stores.facts().of(person.id(), List.of(one, hidden), narrow));
        assertCode("HS-ENTRY-NOT-FOUND", () -> fact(hidden, narrow));
        assertCode("HS-ENTRY-NOT-FOUND", () -> stores.facts().join(one, hidden, narrow));
        FactDecision seen = stores.facts().decisions(one, narrow).getFirst();
        assertEquals(List.of(new FactDecision.Pair(other, one)), seen.pairs());
        assertEquals(2, decision.pairs().size());
        assertCode("HS-FACT-UNCHANGED", () -> stores.facts().split(one, narrow));
    }

    @Test
    void decisionsNeedTheRightToChangeBoth() {
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId other = take("b", vaccination("2021-10-01"));
        Caller reader = reader();
        assertUnrelated(one);
        assertTrue(fact(one, reader).isPlain());
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.facts().join(one, other, reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.facts().split(one, reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.facts().reject(one, other, reader));
        assertCode("HS-ENTRY-NOT-FOUND", () -> fact(one, stranger()));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.facts().of(person.id(), List.of(one), stranger()));
        assertCode("HS-ENTRY-NOT-FOUND", () -> fact(new EntryId(UUID.randomUUID())));
    }

    @Test
    void entriesOfTwoPeopleAreNeverOne() {
        PersonId another = stores.persons()
                .add("Bert Example", Optional.empty(), Optional.empty(), holder)
                .id();
        EntryId one = take("a", vaccination("2020-10-01"));
        EntryId other = take(another, "b", vaccination("2020-10-01"));
        assertUnrelated(one, other);
        assertCode("HS-FACT-IMPOSSIBLE", () -> stores.facts().join(one, other, holder));
    }
}
