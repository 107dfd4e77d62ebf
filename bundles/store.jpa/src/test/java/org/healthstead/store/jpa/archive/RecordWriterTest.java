// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.RecordWriter;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.store.jpa.document.DocumentFiles;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that is put back in another installation is the same record. */
class RecordWriterTest {

    private static final byte[] LETTER = "Dear colleague".getBytes(StandardCharsets.UTF_8);

    /** By nobody: accounts are not the same there. */
    private static final ReminderAnswer REMINDED = new ReminderAnswer(
            new ReminderId("org.example.doses", "doses", "mmr/2"),
            "Second dose",
            "Doses",
            ReminderAnswer.Verdict.LATER,
            Optional.of(LocalDate.of(2026, 4, 1)),
            Optional.empty(),
            Instant.parse("2026-03-01T10:00:00Z"));

    /** One for each test. */
    private static final int RECORDS = 6;

    @TempDir
    static Path folder;

    private static final Caller CALLER = ContractAccess.newCaller();
    private static final Deque<Moved> RECORDED = new ArrayDeque<>();
    private static TestStore there;

    private final Moved moved = RECORDED.pop();
    private final Person person = moved.before().snapshot().person();

    /** A record as it was taken along, and as it was later. */
    private record Moved(TakenRecord before, TakenRecord later) {}

    @BeforeAll
    static void fillAndMove() throws IOException {
        try (TestStore here = TestStore.open(folder.resolve("here"))) {
            for (int i = 0; i < RECORDS; i++) {
                RECORDED.push(new Origin(here, here.addPerson("Ada Example", CALLER)).filled());
            }
        }
        there = TestStore.open(folder.resolve("there"));
    }

    @AfterAll
    static void closeStore() {
        there.close();
    }

    /** Where the record comes from. */
    private record Origin(TestStore here, Person person) {

        private JobId imported(String file, String name, String status) throws IOException {
            ArtifactId artifact = here.artifacts
                    .keep(
                            person.id(),
                            file,
                            new ByteArrayInputStream((file + person.id()).getBytes(StandardCharsets.UTF_8)),
                            1_000,
                            CALLER)
                    .id();
            JobId job = new JobId(UUID.randomUUID());
            EntryId id = id(person, name);
            JsonObject body = JsonObject.parse("{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\""
                    + status + "\",\"effectiveDateTime\":\"2019-05\",\"valueQuantity\":{\"value\":1.50}}");
            here.imports
                    .open(job, person.id(), artifact, "portal", "A portal", SourceRef.Kind.PORTAL, ORDER, CALLER)
                    .save(
                            List.of(new ImportedItem(
                                    id, true, ItemIdentity.ofSource(name), List.of(), Statement.of(body), "entry[0]")),
                            1,
                            ImportReport.EMPTY);
            return job;
        }

        /** Something of everything: typed, corrected, imported, taken back, filed, named, decided. */
        private void fill() throws IOException {
            JsonObject typed = JsonObject.parse("{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Gout\"}}");
            Entry one = here.entries.create(person.id(), typed, CALLER);
            Entry other = here.entries.create(person.id(), typed, CALLER);
            imported("a.json", "a", "final");
            JobId second = imported("b.json", "a", "amended");
            imported("a.json", "b", "final");
            here.imports.undo(second, ORDER, CALLER, TO_THE_END);
            JobId third = imported("c.json", "c", "final");
            here.imports.undo(third, ORDER, CALLER, TO_THE_END);
            here.entries.update(one.id(), 1, one.body().with("note", "mine"), "a slip", CALLER);
            NewDocument letter = new NewDocument(person.id(), "letter.txt", "", Optional.empty(), Optional.empty());
            here.documents.add(letter, new ByteArrayInputStream(LETTER), CALLER);
            here.facts.join(one.id(), other.id(), CALLER);
            here.reminders.put(person.id(), REMINDED);
            here.entries.markEnteredInError(other.id(), 1, CALLER);
            Entry patient =
                    here.entries.find(new EntryId(person.id().value()), CALLER).orElseThrow();
            here.entries.update(patient.id(), 1, patient.body().with("birthDate", "1974-03"), CALLER);
            here.sources.rename(here.sources.of(person.id()).getLast().id(), 0, "Clinic", CALLER);
        }

        private Moved filled() throws IOException {
            fill();
            TakenRecord before = TakenRecord.of(here, person.id(), CALLER);
            edit("a", "corrected");
            edit("b", "cancelled");
            return new Moved(before, TakenRecord.of(here, person.id(), CALLER));
        }

        private void edit(String name, String status) {
            Entry entry = here.entries.find(id(person, name), CALLER).orElseThrow();
            here.entries.update(entry.id(), entry.version(), entry.body().with("status", status), CALLER);
        }
    }

    private static EntryId id(Person person, String name) {
        return new EntryId(UUID.nameUUIDFromBytes((person.id() + name).getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> status(String name) {
        return there.entries.find(id(person, name), CALLER).orElseThrow().body().string("status");
    }

    private void assertSameRecord() throws IOException {
        RecordSnapshot before = moved.before().snapshot();
        TakenRecord taken = TakenRecord.of(there, person.id(), CALLER);
        RecordSnapshot after = taken.snapshot();
        assertEquals(before.person(), after.person());
        assertEquals(moved.before().shown(), taken.shown());
        assertEquals(moved.before().versions(), taken.versions());
        assertEquals(before.sources(), after.sources());
        assertEquals(said(before), said(after));
        assertEquals(before.files(), after.files());
        assertEquals(moved.before().files(), taken.files());
        assertEquals(decided(before), decided(after));
        assertEquals(List.of(REMINDED), after.reminders());
        assertLetterBelongsToItsEntry();
    }

    private void assertLetterBelongsToItsEntry() {
        EntryLine line =
                there.entries.page(EntryQuery.of(person.id(), 50).ofType("DocumentReference"), CALLER).lines().stream()
                        .findFirst()
                        .orElseThrow();
        JsonObject body = there.entries.find(line.id(), CALLER).orElseThrow().body();
        ArtifactId file = ResourceAttachment.in(body).getFirst().artifact().orElseThrow();
        assertEquals(
                Boolean.TRUE,
                there.unit.read(
                        entities -> DocumentFiles.entries(entities, file).contains(line.id())));
    }

    private static List<String> said(RecordSnapshot snapshot) {
        return snapshot.imports().stream()
                .map(made -> made.job() + " " + made.source() + made.file() + made.openedAt() + made.said()
                        + made.isUndone() + made.isFirst() + made.report())
                .toList();
    }

    private static List<String> decided(RecordSnapshot snapshot) {
        return snapshot.facts().stream()
                .map(decision -> decision.verdict() + " " + decision.pairs() + decision.decidedAt())
                .toList();
    }

    @Test
    void theSameRecordComesOutAgain() throws IOException {
        assertEquals(person.id(), moved.before().addTo(there, CALLER).id());
        moved.before().putWholeInto(there, CALLER);
        assertSameRecord();
        assertEquals(13, moved.before().versions().size());
        assertEquals(
                Optional.of("1974-03"),
                there.persons
                        .find(person.id(), CALLER)
                        .orElseThrow()
                        .birthDate()
                        .map(PartialDate::text));
    }

    @Test
    void anInterruptedRunIsDoneAgainFromItsStart() throws IOException {
        moved.before().addTo(there, CALLER);
        moved.before().putInto(there, 6, CALLER);
        moved.before().putWholeInto(there, CALLER);
        assertSameRecord();
    }

    @Test
    void whatIsThereStaysAndIsNotWrittenAgain() throws IOException {
        moved.before().putWholeInto(there, CALLER);
        long changes = there.feed.latest();
        RecordWriter again = moved.before().putInto(there, 0, CALLER);
        ImportReport report = moved.before().write(again, Integer.MAX_VALUE);
        again.finish(
                moved.before().snapshot().facts(),
                List.of(),
                moved.before().snapshot().reminders());
        assertEquals(changes, there.feed.latest());
        assertEquals(0, report.created() + report.updated());
        assertEquals(7, report.unchanged());
        assertSameRecord();
    }

    @Test
    void anEntryThatWentOnElsewhereGetsWhatIsNewAndOneThatDiffersStays() throws IOException {
        moved.before().putWholeInto(there, CALLER);
        Entry both = there.entries.find(id(person, "b"), CALLER).orElseThrow();
        there.entries.update(both.id(), 1, both.body().with("status", "unknown"), CALLER);
        ImportReport report = moved.later().write(moved.later().putInto(there, 0, CALLER), Integer.MAX_VALUE);
        assertEquals(1, report.updated());
        assertEquals("HS-ARCHIVE-DIFFERENT", report.warnings().getFirst().code());
        assertEquals(Optional.of("corrected"), status("a"));
        assertEquals(Optional.of("unknown"), status("b"));
    }

    @Test
    void anUndoneImportCanBeBroughtBackElsewhere() throws IOException {
        moved.before().putWholeInto(there, CALLER);
        assertTrue(moved.before().snapshot().imports().get(1).isUndone());
        assertEquals(Optional.of("final"), status("a"));
        JobId undone = moved.before().snapshot().imports().get(1).job();
        assertEquals(1, there.imports.redo(undone, ORDER, CALLER, TO_THE_END));
        assertEquals(Optional.of("amended"), status("a"));
    }

    @Test
    void whoMayNotWriteToSomebodyWithThatIdIsRefused() throws IOException {
        moved.before().putWholeInto(there, CALLER);
        Caller stranger = ContractAccess.newCaller();
        ProblemException refused =
                assertThrows(ProblemException.class, () -> moved.before().addTo(there, stranger));
        assertEquals("HS-ARCHIVE-TAKEN", refused.problem().code());
        RecordWriter other =
                there.archive.writer(there.addPerson("Ben", stranger).id(), stranger);
        assertEquals(
                Optional.of(id(person, "a")),
                other.elsewhere(List.of(new EntryId(UUID.randomUUID()), id(person, "a"))));
        List<ArchivedFile> files = there.archive.snapshot(person.id(), CALLER).files();
        RecordWriter own = there.archive.writer(person.id(), CALLER);
        ArtifactId unread = there.artifacts
                .keep(person.id(), "x.zip", new ByteArrayInputStream(new byte[] {1}), 10, CALLER)
                .id();
        own.forget(unread);
        own.forget(files.getFirst().id());
        assertEquals(files, there.archive.snapshot(person.id(), CALLER).files());
    }
}
