// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.RecordMoves.Progress;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source had said before an entry was moved is still the source's where the record is put back. */
class MovedVersionsTest {

    private static final Caller CALLER = ContractAccess.newCaller();

    @TempDir
    Path folder;

    private static void bring(TestStore store, Person person, int value) throws IOException {
        ArtifactId file = store.artifacts
                .keep(
                        person.id(),
                        "clinic.json",
                        new ByteArrayInputStream((person.id() + " " + value).getBytes(StandardCharsets.UTF_8)),
                        1_000,
                        CALLER)
                .id();
        EntryId id = new EntryId(UUID.nameUUIDFromBytes(person.id().toString().getBytes(StandardCharsets.UTF_8)));
        JsonObject body = JsonObject.parse("{\"resourceType\":\"Observation\",\"id\":\"" + id
                + "\",\"status\":\"final\",\"code\":{\"text\":\"Pulse\"},\"valueQuantity\":{\"value\":" + value + "}}");
        store.imports
                .open(
                        new JobId(UUID.randomUUID()),
                        person.id(),
                        file,
                        "clinic",
                        "Clinic",
                        SourceRef.Kind.PORTAL,
                        FileOrder.ORDER,
                        CALLER)
                .save(
                        List.of(new ImportedItem(
                                id, true, ItemIdentity.ofSource("1"), List.of(), Statement.of(body), "entry[0]")),
                        1,
                        ImportReport.EMPTY);
    }

    private static Entry only(TestStore store, Person person, String type) {
        return store.entries
                .find(
                        store.entries
                                .page(EntryQuery.of(person.id(), 9).ofType(type), CALLER)
                                .lines()
                                .getFirst()
                                .id(),
                        CALLER)
                .orElseThrow();
    }

    /** Versions, the newest first: the source, or "typed". */
    private static List<String> said(TestStore store, Entry entry) {
        return store.entries.versions(entry.id(), CALLER).stream()
                .map(version -> version.source().map(SourceRef::label).orElse("typed"))
                .toList();
    }

    private static void correct(TestStore store, Entry entry) {
        store.entries.update(entry.id(), entry.version(), entry.body().with("status", "corrected"), CALLER);
    }

    /** A record joined into another one: two statements of a clinic, a correction, and something typed. */
    private static Person joined(TestStore store) throws IOException {
        Person twin = store.addPerson("H. Ackroyd-Lamb", CALLER);
        Person helen = store.addPerson("Helen Ackroyd", CALLER);
        bring(store, twin, 61);
        bring(store, twin, 62);
        correct(store, only(store, twin, "Observation"));
        store.entries.create(
                twin.id(), JsonObject.parse("{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Gout\"}}"), CALLER);
        store.recordMoves.move(
                new JobId(UUID.randomUUID()), MoveOrder.join(twin.id(), helen.id()), CALLER, Progress.TO_THE_END);
        return helen;
    }

    @Test
    void whatASourceHadSaidIsStillTheSources() throws IOException {
        TakenRecord taken;
        List<String> saidHere;
        Person helen;
        try (TestStore here = TestStore.open(folder.resolve("here"))) {
            helen = joined(here);
            correct(here, only(here, helen, "Observation"));
            saidHere = said(here, only(here, helen, "Observation"));
            taken = TakenRecord.of(here, helen.id(), CALLER);
        }
        assertEquals(List.of("typed", "typed", "Clinic", "Clinic"), saidHere);
        try (TestStore there = TestStore.open(folder.resolve("there"))) {
            taken.putWholeInto(there, CALLER);
            Entry pulse = only(there, helen, "Observation");
            assertEquals(saidHere, said(there, pulse));
            assertEquals("Clinic", pulse.source().label());
            assertEquals(
                    "Clinic",
                    there.entries.origins(pulse.id(), CALLER).getLast().source().label());
            assertEquals(List.of("typed"), said(there, only(there, helen, "Condition")));
            TakenRecord again = TakenRecord.of(there, helen.id(), CALLER);
            assertEquals(taken.versions(), again.versions());
            assertEquals(taken.shown(), again.shown());
            assertEquals(taken.snapshot().sources(), again.snapshot().sources());

            Person ben = there.addPerson("Ben Ackroyd", CALLER);
            Entry moved = there.moves.move(pulse.id(), pulse.version(), ben.id(), CALLER);
            assertEquals(saidHere, said(there, moved), "and after one more move");
        }
    }

    @Test
    void anEntryThatWasMovedAndCameBackIsPutBack() throws IOException {
        TakenRecord taken;
        Person helen;
        try (TestStore here = TestStore.open(folder.resolve("here"))) {
            helen = here.addPerson("Helen Ackroyd", CALLER);
            Person ben = here.addPerson("Ben Ackroyd", CALLER);
            bring(here, helen, 61);
            Entry pulse = only(here, helen, "Observation");
            Entry moved = here.moves.move(pulse.id(), 1, ben.id(), CALLER);
            here.moves.moveBack(moved.id(), CALLER);
            taken = TakenRecord.of(here, helen.id(), CALLER);
        }
        assertTrue(taken.versions().stream()
                .anyMatch(version -> version.operation() == EntryVersion.Operation.MOVED
                        && version.source().equals(Optional.empty())));
        try (TestStore there = TestStore.open(folder.resolve("there"))) {
            taken.putWholeInto(there, CALLER);
            assertEquals(3, only(there, helen, "Observation").version());
            TakenRecord again = TakenRecord.of(there, helen.id(), CALLER);
            assertEquals(taken.versions(), again.versions());
            assertEquals(taken.shown(), again.shown());
        }
    }
}
