// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaEntryMovesTest extends MovesTestCase {

    private Person helen;
    private Person ben;

    @BeforeEach
    void addPeople() {
        helen = store.addPerson("Helen", caller);
        ben = store.addPerson("Ben", caller);
    }

    private JsonObject fever(String value) {
        return json("{'resourceType':'Observation','status':'final','subject':{'reference':'Patient/" + helen.id()
                + "','display':'Helen'},'code':{'text':'Temperature'},'valueQuantity':{'value':" + value
                + ",'unit':'Cel'},'x':1.500}");
    }

    /** Imports one item as a file of the person's does. */
    private JobId bring(Person person, String identity, JsonObject body) {
        JobId job = new JobId(UUID.randomUUID());
        bring(job, person, "clinic.json", identity, body);
        return job;
    }

    private List<EntryId> observations(Person person) {
        return store.entries.page(EntryQuery.of(person.id(), 10).ofType("Observation"), caller).lines().stream()
                .map(line -> line.id())
                .toList();
    }

    private List<Operation> history(EntryId id) {
        return store.entries.versions(id, caller).stream()
                .map(EntryVersion::operation)
                .toList();
    }

    @Test
    void anEntryIsInTheOtherRecordWithItsHistoryAndGoneFromHere() {
        Entry typed = store.entries.create(helen.id(), fever("37.50"), caller);
        store.entries.update(typed.id(), 1, fever("38.50"), caller);
        long before = store.log.latest();

        Entry moved = store.moves.move(typed.id(), 2, ben.id(), caller);

        assertEquals(ben.id(), moved.person());
        assertEquals(2, moved.version());
        assertEquals(List.of(), observations(helen));
        assertEquals(List.of(moved.id()), observations(ben));
        assertEquals(Optional.empty(), store.entries.find(typed.id(), caller));
        assertEquals(List.of(Operation.UPDATED, Operation.CREATED), history(moved.id()));
        assertEquals(
                fever("37.50")
                        .with("subject", json("{'reference':'Patient/" + ben.id() + "'}"))
                        .without("resourceType")
                        .toString(),
                store.entries
                        .find(moved.id(), 1, caller)
                        .orElseThrow()
                        .body()
                        .without("resourceType")
                        .without("id")
                        .toString());
        assertEquals(Optional.of(helen.id()), store.moves.cameFrom(moved.id(), caller));
        List<Change> changes = store.feed.after(before, 10);
        assertEquals(
                List.of(typed.id(), moved.id(), moved.id()),
                changes.stream().map(Change::entry).toList());
        assertTrue(changes.getFirst().isWithdrawn());
        assertEquals(moved, changes.getLast().state().orElseThrow());
    }

    @Test
    void aMoveIsTakenBackUnderTheFirstId() {
        Entry typed = store.entries.create(helen.id(), fever("37.5"), caller);
        Entry moved = store.moves.move(typed.id(), 1, ben.id(), caller);

        Entry back = store.moves.moveBack(moved.id(), caller);

        assertEquals(typed.id(), back.id());
        assertEquals(typed.body(), back.body());
        assertEquals(List.of(typed.id()), observations(helen));
        assertEquals(List.of(), observations(ben));
        assertEquals(List.of(Operation.RESTORED, Operation.MOVED, Operation.CREATED), history(typed.id()));
        assertEquals(Optional.empty(), store.moves.cameFrom(back.id(), caller));
        Entry again = store.moves.move(typed.id(), 3, ben.id(), caller);
        assertEquals(2, again.version());
        assertEquals(back.id(), store.moves.moveBack(again.id(), caller).id());
    }

    @Test
    void noFileBringsItBack() {
        JobId first = bring(helen, "a", fever("37.5"));
        EntryId id = observations(helen).getFirst();
        Entry moved = store.moves.move(id, 1, ben.id(), caller);
        assertEquals("clinic.json", moved.source().label());

        JobId again = bring(helen, "a", fever("37.5"));
        bring(helen, "a", fever("39.5"));
        assertEquals(List.of(), observations(helen));
        store.imports.undo(first, FileOrder.ORDER, caller, ImportStore.ReversalProgress.TO_THE_END);
        store.imports.undo(again, FileOrder.ORDER, caller, ImportStore.ReversalProgress.TO_THE_END);
        store.imports.redo(first, FileOrder.ORDER, caller, ImportStore.ReversalProgress.TO_THE_END);
        assertEquals(List.of(), observations(helen));
        assertEquals(List.of(moved.id()), observations(ben));
    }

    @Test
    void whatCameBackIsThereForFilesAgain() {
        bring(helen, "a", fever("37.5"));
        EntryId id = observations(helen).getFirst();
        store.moves.moveBack(store.moves.move(id, 1, ben.id(), caller).id(), caller);
        bring(helen, "a", fever("37.5"));
        assertEquals(List.of(id), observations(helen));
    }

    @Test
    void refusesWhatNobodyMayOrNobodyHasSeen() {
        Entry typed = store.entries.create(helen.id(), fever("37.5"), caller);
        assertEquals("HS-ENTRY-VERSION", code(() -> store.moves.move(typed.id(), 2, ben.id(), caller)));
        assertEquals("HS-ENTRY-MOVE", code(() -> store.moves.move(typed.id(), 1, helen.id(), caller)));
        assertEquals("HS-ENTRY-MOVE", code(() -> store.moves.moveBack(typed.id(), caller)));
        EntryId own = new EntryId(helen.id().value());
        assertEquals("HS-PERSON-OWN-PATIENT", code(() -> store.moves.move(own, 1, ben.id(), caller)));
        Caller stranger = ContractAccess.newCaller();
        assertEquals("HS-ENTRY-NOT-FOUND", code(() -> store.moves.move(typed.id(), 1, ben.id(), stranger)));
        Person other = store.addPerson("Other", stranger);
        assertEquals("HS-PERSON-NOT-FOUND", code(() -> store.moves.move(typed.id(), 1, other.id(), caller)));
        Caller reader = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                reader.account(),
                helen.id(),
                Set.of(org.healthstead.platform.api.access.Operation.READ),
                Set.of(AccessCategory.values()),
                true,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        assertThrows(ProblemException.class, () -> store.moves.move(typed.id(), 1, ben.id(), reader));
        assertEquals(List.of(typed.id()), observations(helen));
    }

    @Test
    void whatWasChangedThereStaysThere() {
        Entry typed = store.entries.create(helen.id(), fever("37.5"), caller);
        Entry moved = store.moves.move(typed.id(), 1, ben.id(), caller);
        store.entries.update(moved.id(), 1, moved.body().with("status", "amended"), caller);
        assertEquals("HS-ENTRY-VERSION", code(() -> store.moves.moveBack(moved.id(), caller)));
        assertEquals(List.of(moved.id()), observations(ben));
    }
}
