// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.contracts.memory.MemoryWriter.Draft;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.junit.jupiter.api.Test;

/** What is written without a policy reaches the change feed as any other change does. */
class MemoryWriterTest {

    private final MemoryStores stores = new MemoryStores(TablePolicy::new, Clock.systemUTC());
    private final MemoryWriter record = stores.writer();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final SourceRef source = new SourceRef(new SourceId(UUID.randomUUID()), "lab.json", SourceRef.Kind.FILE);
    private final List<List<Change>> told = new ArrayList<>();

    MemoryWriterTest() {
        stores.addListener((latest, changes) -> told.add(changes));
    }

    private static JsonObject medication(String name) {
        return JsonObject.parse("{'resourceType':'Medication','code':{'text':'NAME'}}"
                .replace("NAME", name)
                .replace('\'', '"'));
    }

    @Test
    void aTransactionIsToldOnceWithAllItsEntries() {
        Draft one = Draft.of(person, source, medication("Aspirin"));
        Draft other = Draft.of(new PersonId(UUID.randomUUID()), source, medication("Warfarin"));
        record.saveAll(List.of(one, other));

        assertEquals(1, told.size());
        assertEquals(told.getFirst(), stores.changes().after(0, 10));
        assertEquals(List.of(one.id(), other.id()), ids(record.entries()));
        Entry first = told.getFirst().getFirst().state().orElseThrow();
        assertEquals(1, first.version());
        assertEquals(person, first.person());
        assertEquals(source, first.source());
        assertEquals(one.id().toString(), first.body().string("id").orElseThrow());
        assertEquals("Aspirin", first.projection().title().orElseThrow());
    }

    @Test
    void aSecondDraftIsANewVersionAndReplacesTheState() {
        EntryId id = record.save(person, source, medication("Aspirin"));
        record.saveAll(List.of(new Draft(id, person, source, medication("Warfarin"))));

        List<Change> changes = stores.changes().after(0, 10);
        assertEquals(2, changes.size());
        assertTrue(changes.getFirst().state().isEmpty());
        Entry current = changes.getLast().state().orElseThrow();
        assertEquals(2, current.version());
        assertEquals("Warfarin", current.projection().title().orElseThrow());
    }

    @Test
    void aWithdrawnEntryIsGone() {
        EntryId id = record.save(person, source, medication("Aspirin"));
        record.withdraw(id);

        assertEquals(List.of(), record.entries());
        assertEquals(0, stores.changes().countEntries());
        assertTrue(told.getLast().getFirst().isWithdrawn());
    }

    /** A line is kept until what it was made of changes. */
    @Test
    void aLineFollowsWhatItNeeds() {
        EntryId medication = record.save(person, source, medication("Aspirin"));
        EntryId request = record.save(
                person,
                source,
                JsonObject.parse("{\"resourceType\":\"MedicationRequest\",\"medicationReference\":{\"reference\":"
                        + "\"Medication/" + medication + "\"}}"));
        assertEquals("Aspirin", title(request));
        assertEquals("Aspirin", title(request));
        record.saveAll(List.of(new Draft(medication, person, source, medication("Warfarin"))));

        assertEquals("Warfarin", title(request));
        assertEquals(List.of(request), ids(stores.changes().dependents(told.getLast())));
    }

    private String title(EntryId id) {
        return stores.changes()
                .current(List.of(id))
                .getFirst()
                .projection()
                .title()
                .orElseThrow();
    }

    private static List<EntryId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
