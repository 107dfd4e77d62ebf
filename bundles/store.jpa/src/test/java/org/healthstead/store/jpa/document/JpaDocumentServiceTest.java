// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.DocumentService.AddedDocument;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaDocumentServiceTest {

    private static final byte[] LETTER = "%PDF-1.4 a letter".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Caller caller = ContractAccess.newCaller();
    private TestStore store;
    private Person person;

    @BeforeEach
    void openStore() {
        store = TestStore.open(folder);
        person = store.addPerson("Ada", caller);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private AddedDocument add(String name, byte[] bytes) throws IOException {
        return add(name, Optional.empty(), Optional.empty(), bytes, caller);
    }

    private AddedDocument add(String name, Optional<String> title, Optional<PartialDate> date, byte[] bytes, Caller who)
            throws IOException {
        return store.documents.add(
                new NewDocument(person.id(), name, "image/png", title, date), new ByteArrayInputStream(bytes), who);
    }

    private static ResourceAttachment attachment(AddedDocument document) {
        return ResourceAttachment.in(document.entry().body()).getFirst();
    }

    private static ArtifactId artifact(AddedDocument document) {
        return attachment(document).artifact().orElseThrow();
    }

    private byte[] read(EntryId entry, ArtifactId artifact, Caller who) throws IOException {
        Optional<FileContent> file = store.documents.file(entry, artifact, who);
        if (file.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = file.get().open()) {
            return in.readAllBytes();
        }
    }

    private int count() {
        return store.entries
                .page(EntryQuery.of(person.id(), 50).ofType("DocumentReference"), caller)
                .lines()
                .size();
    }

    @Test
    void aFileBecomesADocumentThatSaysWhatItIs() throws Exception {
        AddedDocument added = add("Letter_of_May.final.pdf", LETTER);
        assertTrue(added.isNew());
        JsonObject file = attachment(added).attachment();
        assertEquals("application/pdf", file.string("contentType").orElseThrow());
        assertEquals("Letter_of_May.final.pdf", file.string("title").orElseThrow());
        assertEquals(Integer.toString(LETTER.length), file.member("size").toString());
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(LETTER);
        assertEquals(
                Base64.getEncoder().encodeToString(sha1), file.string("hash").orElseThrow());
        assertEquals("Letter of May.final", added.entry().projection().title().orElseThrow());
        assertEquals(
                LocalDate.now().getYear(),
                added.entry().projection().date().orElseThrow().year());
        assertEquals("current", added.entry().projection().status().orElseThrow());
        assertArrayEquals(LETTER, read(added.entry().id(), artifact(added), caller));
    }

    @Test
    void titleAndDateAreThoseThatSomebodyGives() throws IOException {
        AddedDocument added =
                add("scan.bin", Optional.of(" Discharge "), Optional.of(PartialDate.parse("2019-03")), LETTER, caller);
        assertEquals("Discharge", added.entry().projection().title().orElseThrow());
        assertEquals("2019-03", added.entry().projection().date().orElseThrow().text());
    }

    @Test
    void theSameBytesTwiceAreOneDocument() throws IOException {
        AddedDocument first = add("one.pdf", LETTER);
        AddedDocument second = add("two.pdf", LETTER);
        assertFalse(second.isNew());
        assertEquals(first.entry(), second.entry());
        assertEquals(1, count());
    }

    @Test
    void theSameBytesFromManyAtOnceAreOneDocument() throws Exception {
        Set<EntryId> entries = new HashSet<>();
        int fresh = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<AddedDocument>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> add("scan.pdf", LETTER)));
            }
            for (Future<AddedDocument> each : all) {
                entries.add(each.get().entry().id());
                fresh += each.get().isNew() ? 1 : 0;
            }
        }
        assertEquals(1, entries.size());
        assertEquals(1, fresh);
        assertEquals(1, count());
    }

    @Test
    void whatWasEnteredInErrorCanBeAddedAgainAndIsStillOpened() throws IOException {
        AddedDocument wrong = add("one.pdf", LETTER);
        store.entries.markEnteredInError(wrong.entry().id(), 1, caller);
        AddedDocument again = add("one.pdf", LETTER);
        assertTrue(again.isNew());
        assertNotEquals(wrong.entry().id(), again.entry().id());
        assertArrayEquals(LETTER, read(wrong.entry().id(), artifact(wrong), caller));
        assertArrayEquals(LETTER, read(again.entry().id(), artifact(again), caller));
    }

    @Test
    void whatIsEmptyTooLargeOrOfALaterDayLeavesNothing() {
        ProblemException empty = assertThrows(ProblemException.class, () -> add("a.pdf", new byte[0]));
        assertEquals("HS-DOCUMENT-EMPTY", empty.problem().code());
        ProblemException large = assertThrows(ProblemException.class, () -> add("a.pdf", new byte[5_000_001]));
        assertEquals("HS-IMPORT-TOO-LARGE", large.problem().code());
        Optional<PartialDate> later = Optional.of(PartialDate.of(LocalDate.now().plusDays(3)));
        ProblemException early =
                assertThrows(ProblemException.class, () -> add("a.pdf", Optional.empty(), later, LETTER, caller));
        assertEquals("HS-DOCUMENT-DATE", early.problem().code());
        assertEquals(0, count());
    }

    @Test
    void aFileIsReadByWhoMayReadItsEntryAndByNobodyElse() throws IOException {
        AddedDocument added = add("one.pdf", LETTER);
        EntryId entry = added.entry().id();
        Caller ofDocuments = reader(AccessCategory.DOCUMENTS);
        Caller ofResults = reader(AccessCategory.values()[AccessCategory.DOCUMENTS.ordinal() == 0 ? 1 : 0]);
        assertArrayEquals(LETTER, read(entry, artifact(added), ofDocuments));
        assertEquals(0, read(entry, artifact(added), ofResults).length);
        assertEquals(0, read(entry, artifact(added), ContractAccess.newCaller()).length);
    }

    @Test
    void anEntryThatNamesAnotherFileGivesNoRightToIt() throws IOException {
        ArtifactId secret = store.artifacts
                .keep(person.id(), "import.json", new ByteArrayInputStream(new byte[] {1}), 9, caller)
                .id();
        JsonObject body = JsonObject.parse("{\"resourceType\":\"DocumentReference\",\"status\":\"current\","
                + "\"content\":[{\"attachment\":{\"url\":\"" + ResourceAttachment.address(secret) + "\"}}]}");
        EntryId forged = store.entries.create(person.id(), body, caller).id();
        assertEquals(0, read(forged, secret, reader(AccessCategory.DOCUMENTS)).length);
        assertEquals(1, read(forged, secret, caller).length);
    }

    @Test
    void aDocumentThatIsMovedTakesItsFileAlong() throws IOException {
        AddedDocument added = add("one.pdf", LETTER);
        Person other = store.addPerson("Ben", caller);
        Entry moved = store.moves.move(added.entry().id(), 1, other.id(), caller);
        ArtifactId copy =
                ResourceAttachment.in(moved.body()).getFirst().artifact().orElseThrow();
        assertNotEquals(artifact(added), copy);
        assertArrayEquals(LETTER, read(moved.id(), copy, caller));
        assertEquals(
                List.of("one.pdf"),
                store.archive.snapshot(other.id(), caller).files().stream()
                        .map(ArchivedFile::name)
                        .toList());
        assertEquals(List.of(), store.archive.snapshot(person.id(), caller).files());

        Entry back = store.moves.moveBack(moved.id(), caller);
        assertArrayEquals(LETTER, read(back.id(), artifact(added), caller));
    }

    @Test
    void whoMayOnlyReadAddsNothing() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> add("a.pdf", Optional.empty(), Optional.empty(), LETTER, reader(AccessCategory.DOCUMENTS)));
        assertEquals("HS-ACCESS-FORBIDDEN", refused.problem().code());
    }

    private Caller reader(AccessCategory category) {
        Caller reader = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                reader.account(),
                person.id(),
                Set.of(Operation.READ),
                Set.of(category),
                true,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        return reader;
    }
}
