// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.contracts.fixture.HookedService;
import org.healthstead.contracts.fixture.HookedService.Call;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.contracts.memory.MemoryWriter;
import org.healthstead.contracts.memory.MemoryWriter.Draft;
import org.healthstead.platform.api.feed.FeedState;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.search.lucene.index.IndexSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index equals the record, whatever happened to either. */
class FollowTest {

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final PersonId person = SearchFixture.person();
    private final SourceRef source = SearchFixture.source("file");
    private final MemoryStores stores = SearchFixture.newStores();
    private final MemoryWriter record = stores.writer();
    private final ChangeFeed feed = HookedService.of(ChangeFeed.class, stores.changes(), this::onFeed);
    private final TablePolicy policy = new TablePolicy();
    private volatile boolean isAway;
    private volatile Runnable beforeRead = () -> {};
    private Caller caller;

    @BeforeEach
    void grant() {
        caller = policy.reader(SearchFixture.whole(person));
    }

    private Object onFeed(Call call) throws Throwable {
        if (isAway) {
            throw new IllegalStateException("the store is away");
        }
        if (call.method().equals("after")) {
            beforeRead.run();
        }
        return call.proceed();
    }

    private SearchFixture start() {
        return new SearchFixture(
                folder, stores, feed, policy, new IndexSettings(4, 4, 50, 100 + random.nextInt(2_000), 0));
    }

    private JsonObject body() {
        return SearchFixture.json("{'resourceType':'Condition','code':{'text':'word" + random.nextInt(50) + "'}}");
    }

    private void change(int times) {
        for (int i = 0; i < times; i++) {
            List<EntryId> ids = record.entries().stream().map(Entry::id).toList();
            switch (ids.isEmpty() ? 0 : random.nextInt(6)) {
                case 0, 1 -> record.save(person, source, body());
                case 2 ->
                    record.saveAll(Stream.generate(() -> Draft.of(person, source, body()))
                            .limit(1 + random.nextInt(300))
                            .toList());
                case 3, 4 ->
                    record.saveAll(List.of(new Draft(ids.get(random.nextInt(ids.size())), person, source, body())));
                default -> record.withdraw(ids.get(random.nextInt(ids.size())));
            }
        }
    }

    private void compare(SearchFixture search) {
        search.settle();
        Map<EntryId, String> wanted = new HashMap<>();
        for (Entry entry : record.entries()) {
            wanted.put(entry.id(), entry.projection().title().orElseThrow());
        }
        Map<EntryId, String> found = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchResult page = search.service.search(
                    new SearchQuery(
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            100,
                            cursor),
                    caller);
            assertEquals(wanted.size(), page.total(), "seed " + seed);
            assertTrue(page.complete());
            for (SearchHit hit : page.hits()) {
                assertEquals(null, found.put(hit.id(), hit.title().orElseThrow()), "seed " + seed);
            }
            cursor = page.cursor();
        } while (cursor.isPresent());
        assertEquals(wanted, found, "seed " + seed);
    }

    /** An index that is read again comes to a medication long before the prescription that needs its name. */
    @Test
    void whatDependsOnAnEarlierEntryIsThereOnce() {
        EntryId medication = record.save(
                person, source, SearchFixture.json("{'resourceType':'Medication','code':{'text':'Quorvastatin'}}"));
        record.saveAll(Stream.generate(() -> Draft.of(person, source, body()))
                .limit(2_500)
                .toList());
        record.save(
                person,
                source,
                SearchFixture.json("{'resourceType':'MedicationRequest','medicationReference':{'reference':'Medication/"
                        + medication + "'}}"));
        SearchFixture search = start();
        compare(search);
        search.close();
    }

    @Test
    void equalsTheRecordAfterRestartsAndKills() {
        for (int round = 0; round < 6; round++) {
            SearchFixture search = start();
            change(20);
            if (random.nextBoolean()) {
                compare(search);
            }
            if (random.nextBoolean()) {
                search.kill();
            } else {
                search.close();
            }
            change(5);
        }
        try (SearchFixture search = start()) {
            compare(search);
        }
    }

    @Test
    void readsFromTheFeedWhatTheQueueCouldNotHold() {
        try (SearchFixture search = start()) {
            search.settle();
            for (int i = 0; i < 20; i++) {
                record.saveAll(Stream.generate(() -> Draft.of(person, source, body()))
                        .limit(1_500)
                        .toList());
            }
            search.settle();
            assertEquals(
                    30_000, search.service.search(SearchQuery.of("", 1), caller).total());
        }
    }

    @Test
    void outlivesAStoreThatIsAway() {
        try (SearchFixture search = start()) {
            change(10);
            search.settle();
            isAway = true;
            search.indexer.runner().wake();
            SearchFixture.await(() -> search.indexer.runner().state() == FeedState.TROUBLED);
            assertFalse(search.service.search(SearchQuery.of("", 1), caller).complete());
            isAway = false;
            change(10);
            compare(search);
        }
    }

    /** The indexer is held up by the store while changes are committed. */
    @Test
    void saysThatMoreIsToComeWhileItIsBehind() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (SearchFixture search = start()) {
            record.save(person, source, SearchFixture.json("{'resourceType':'Condition','code':{'text':'early'}}"));
            search.settle();
            assertTrue(search.service.search(SearchQuery.of("", 1), caller).complete());

            beforeRead = () -> {
                begun.countDown();
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
            stores.removeListener(search.indexer.runner());
            stores.addListener((latest, changes) -> search.indexer.runner().wake());
            record.save(person, source, SearchFixture.json("{'resourceType':'Condition','code':{'text':'late'}}"));
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            SearchResult behind = search.service.search(SearchQuery.of("late", 1), caller);
            assertEquals(0, behind.total());
            assertFalse(behind.complete());

            held.countDown();
            search.settle();
            SearchResult inStep = search.service.search(SearchQuery.of("late", 1), caller);
            assertEquals(1, inStep.total());
            assertTrue(inStep.complete());
        }
    }

    @Test
    void anotherHistoryIsIndexedAnew() {
        try (SearchFixture search = start()) {
            change(30);
            compare(search);
        }
        MemoryStores other = SearchFixture.newStores();
        EntryId only = other.writer().save(person, source, body());
        try (SearchFixture search = new SearchFixture(folder, other, policy, new IndexSettings(4, 4, 50, 100, 0))) {
            search.settle();
            SearchResult result = search.service.search(SearchQuery.of("", 5), caller);
            assertEquals(1, result.total());
            assertEquals(only, result.hits().get(0).id());
        }
    }

    @Test
    void aDeletedFolderIsBuiltAnewWhileSearchesGoOn() throws IOException {
        try (SearchFixture search = start()) {
            change(30);
            compare(search);
            delete(folder);
            search.service.search(SearchQuery.of("word1", 5), caller);
            change(3);
            SearchFixture.await(() -> Files.isDirectory(folder.resolve("lucene")));
            SearchFixture.await(() -> search.indexer.runner().state() == FeedState.IN_STEP);
            compare(search);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Before the vault sealed files, each began with "HSIX". */
    @Test
    void anIndexInAnEarlierFormIsBuiltAnew() throws IOException {
        try (SearchFixture search = start()) {
            change(30);
            compare(search);
        }
        try (Stream<Path> all = Files.list(folder.resolve("lucene"))) {
            for (Path file : all.filter(each -> each.toFile().length() > 0).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                System.arraycopy(new byte[] {'H', 'S', 'I', 'X', 1, 0, 0, 0}, 0, bytes, 0, 8);
                Files.write(file, bytes);
            }
        }
        try (SearchFixture search = start()) {
            compare(search);
        }
    }

    @Test
    void aChangedByteInAnyKindOfFileIsHealed() throws IOException {
        try (SearchFixture search = start()) {
            change(120);
            compare(search);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("lucene"))) {
            files = all.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
        }
        for (String kind : files.stream().map(FollowTest::kind).distinct().toList()) {
            Path file;
            try (Stream<Path> all = Files.list(folder.resolve("lucene"))) {
                file = all.filter(one -> kind(one).equals(kind)).findFirst().orElse(null);
            }
            if (file != null) {
                damage(file);
                try (SearchFixture search = start()) {
                    compare(search);
                }
            }
        }
    }

    private void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, bytes);
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("segments") ? "segments" : name.substring(name.indexOf('.') + 1);
    }
}
