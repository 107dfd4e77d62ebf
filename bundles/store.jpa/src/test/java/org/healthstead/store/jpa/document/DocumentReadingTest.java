// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.platform.api.documents.DocumentTexts.ReadText;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReadingTest {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    @TempDir
    Path folder;

    private final Caller caller = ContractAccess.newCaller();
    private final FormFeedReader reader = new FormFeedReader();
    private TestStore store;
    private DocumentParts.Running reading;
    private Person person;

    @BeforeEach
    void open() {
        store = TestStore.open(folder);
        person = store.addPerson("Ada", caller);
        reading = store.documentParts.start(store.feed, reader);
    }

    @AfterEach
    void close() {
        reading.close();
        store.close();
    }

    private void restart(FormFeedReader other) {
        close();
        store = TestStore.open(folder);
        reading = store.documentParts.start(store.feed, other);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private EntryId upload(String... pages) throws IOException {
        return store.documents
                .add(
                        new NewDocument(person.id(), "a.pdf", "", Optional.empty(), Optional.empty()),
                        new ByteArrayInputStream(FormFeedReader.file(pages)),
                        caller)
                .entry()
                .id();
    }

    private static JsonObject inline(String title, String... pages) {
        return JsonObject.parse(
                "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"description\":\"" + title
                        + "\",\"content\":[{\"attachment\":{\"contentType\":\"application/pdf\",\"data\":\""
                        + Base64.getEncoder().encodeToString(FormFeedReader.file(pages)) + "\"}}]}");
    }

    private Optional<DocumentReading> state(EntryId entry) {
        return reading.pages.readings(List.of(entry), caller).getOrDefault(entry, List.of()).stream()
                .findFirst();
    }

    private void awaitState(EntryId entry, State state) {
        await(() -> state(entry).filter(found -> found.state() == state).isPresent());
    }

    private List<String> texts(EntryId entry) {
        return reading.pages.texts(entry, caller).stream().map(PageText::text).toList();
    }

    @Test
    void anUploadIsReadPageByPage() throws IOException {
        EntryId entry = upload("first", "", "Blutbild µg/dL ≥ 60");
        awaitState(entry, State.READ);
        assertEquals(
                new DocumentReading(0, State.READ, Optional.empty(), "application/pdf", 3, 3, true),
                state(entry).orElseThrow());
        DocumentPage page = reading.pages.page(entry, 0, 3, caller).orElseThrow();
        assertEquals("Blutbild µg/dL ≥ 60", page.text());
        assertEquals(Origin.WRITTEN, page.origin());
        Word word = page.words().getFirst();
        assertEquals(0.25f, word.left(), 0.0001f);
        assertEquals(0.125f, word.height(), 0.0001f);
        assertEquals(19, word.to());
        assertEquals(List.of("first", "Blutbild µg/dL ≥ 60"), texts(entry));
        assertTrue(reading.pages.page(entry, 0, 4, caller).isEmpty());
        List<ReadText> came = reading.texts.after(0, 10);
        assertEquals(List.of(new ReadText(reading.texts.latest(), entry)), came);
        restart(reader);
        assertEquals(List.of("first", "Blutbild µg/dL ≥ 60"), texts(entry));
        assertEquals(List.of(1), reader.readings);
    }

    @Test
    void filesInsideOfEntriesAreReadToo() {
        EntryId entry = store.entries
                .create(person.id(), inline("Letter", "inside"), caller)
                .id();
        awaitState(entry, State.READ);
        assertEquals(List.of("inside"), texts(entry));
        String data = Base64.getEncoder().encodeToString(FormFeedReader.file("binary"));
        EntryId binary = store.entries
                .create(
                        person.id(),
                        JsonObject.parse("{\"resourceType\":\"Binary\",\"contentType\":\"application/pdf\",\"data\":\""
                                + data + "\"}"),
                        caller)
                .id();
        awaitState(binary, State.READ);
        assertEquals(List.of("binary"), texts(binary));
    }

    @Test
    void afterAStopItGoesOnWithThePageThatIsMissing() throws IOException {
        reader.problem = "HS-DOCUMENT-BUSY";
        reader.before = 2;
        EntryId entry = upload("one", "two", "three");
        await(() -> texts(entry).size() == 2);
        FormFeedReader other = new FormFeedReader();
        restart(other);
        awaitState(entry, State.READ);
        assertEquals(List.of(3), other.readings);
        assertEquals(List.of("one", "two", "three"), texts(entry));
    }

    @Test
    void picturesWaitForWhatRecognisesThemAndAreReadByThemselvesThen() throws IOException {
        reader.recognizes = false;
        EntryId entry = upload("written", "!scanned", "last");
        awaitState(entry, State.WAITING_FOR_RECOGNITION);
        assertEquals(List.of("written", "last"), texts(entry));
        reader.recognizes = true;
        awaitState(entry, State.READ);
        assertEquals(List.of("written", "scanned", "last"), texts(entry));
        assertEquals(
                Origin.RECOGNIZED,
                reading.pages.page(entry, 0, 2, caller).orElseThrow().origin());
        assertEquals(List.of(1, 2), reader.readings);
    }

    @Test
    void aFileThatFailsIsTriedAgainOnlyWhenSomebodyAsks() throws IOException {
        reader.problem = "HS-DOCUMENT-LOCKED";
        reader.before = 0;
        EntryId entry = upload("secret");
        awaitState(entry, State.REFUSED);
        assertEquals("HS-DOCUMENT-LOCKED", state(entry).orElseThrow().code().orElseThrow());
        FormFeedReader other = new FormFeedReader();
        restart(other);
        EntryId next = upload("another");
        awaitState(next, State.READ);
        assertEquals(State.REFUSED, state(entry).orElseThrow().state());
        assertEquals(1, other.readings.size());
        Caller reads = reader(AccessCategory.DOCUMENTS);
        assertThrows(ProblemException.class, () -> reading.pages.readAgain(entry, 0, reads));
        reading.pages.readAgain(entry, 0, caller);
        awaitState(entry, State.READ);
        assertEquals(List.of("secret"), texts(entry));
    }

    @Test
    void withoutAReaderFilesWaitUntilItComes() throws IOException {
        restart(null);
        EntryId entry = upload("waits");
        awaitState(entry, State.WAITING);
        assertFalse(reading.pages.isReaderThere());
        assertTrue(reading.pages.picture(entry, 0, 1, 200, caller).isEmpty());
        reading.setReader(reader);
        awaitState(entry, State.READ);
        assertEquals(List.of("waits"), texts(entry));
    }

    @Test
    void onlyAnotherFileIsReadAnew() {
        Entry entry = store.entries.create(person.id(), inline("Letter", "old words"), caller);
        awaitState(entry.id(), State.READ);
        store.entries.update(entry.id(), 1, inline("Another title", "old words"), caller);
        store.entries.update(entry.id(), 2, inline("Another title", "new words"), caller);
        await(() -> texts(entry.id()).equals(List.of("new words")));
        assertEquals(2, reader.readings.size());
        JsonObject none = JsonObject.parse("{\"resourceType\":\"DocumentReference\",\"status\":\"current\"}");
        store.entries.update(entry.id(), 3, none, caller);
        await(() -> state(entry.id()).isEmpty());
        assertEquals(List.of(), texts(entry.id()));
    }

    @Test
    void whoMayNotReadTheEntrySeesNothingOfItsPages() throws IOException {
        EntryId entry = upload("private");
        awaitState(entry, State.READ);
        for (Caller other : List.of(reader(AccessCategory.MEDICATIONS), ContractAccess.newCaller())) {
            assertTrue(reading.pages.readings(List.of(entry), other).isEmpty());
            assertTrue(reading.pages.page(entry, 0, 1, other).isEmpty());
            assertTrue(reading.pages.texts(entry, other).isEmpty());
            assertTrue(reading.pages.picture(entry, 0, 1, 200, other).isEmpty());
        }
        Caller reads = reader(AccessCategory.DOCUMENTS);
        assertEquals(
                "private", reading.pages.page(entry, 0, 1, reads).orElseThrow().text());
        assertArrayEquals(
                "private at 200".getBytes(StandardCharsets.UTF_8),
                reading.pages.picture(entry, 0, 1, 200, reads).orElseThrow());
    }

    @Test
    void whatStandsOnAPageIsSealed() throws IOException {
        EntryId entry = upload("Zuckerhut");
        awaitState(entry, State.READ);
        List<?> rows = store.unit.read(entities ->
                entities.createNativeQuery("SELECT CONTENT FROM DOCUMENT_PAGE").getResultList());
        assertEquals(1, rows.size());
        byte[] sealed = (byte[]) rows.getFirst();
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Zuckerhut"));
        DocumentPage packed = new DocumentPage(1, "Zuckerhut", List.of(), Origin.WRITTEN, "");
        assertTrue(sealed.length > PageCodec.pack(packed).length);
    }

    @Test
    void textThatWasUploadedIsReadOfTheFileItself() throws IOException {
        Entry note = store.documents
                .add(
                        new NewDocument(person.id(), "note.txt", "", Optional.empty(), Optional.empty()),
                        new ByteArrayInputStream("Fever since Monday".getBytes(StandardCharsets.UTF_8)),
                        caller)
                .entry();
        assertEquals(
                "Fever since Monday",
                reading.texts.textFiles(note, 1_000).getFirst().text(1_000));
        EntryId later = upload("after");
        awaitState(later, State.READ);
        assertTrue(state(note.id()).isEmpty());
    }

    private Caller reader(AccessCategory category) {
        Caller other = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                other.account(),
                person.id(),
                Set.of(Operation.READ),
                Set.of(category),
                true,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        return other;
    }
}
