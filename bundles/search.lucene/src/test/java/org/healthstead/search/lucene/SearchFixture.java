// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.feed.FeedState;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.index.Contributions;
import org.healthstead.search.lucene.index.IndexSettings;
import org.healthstead.search.lucene.index.LuceneIndexer;

/** The real search on a folder and a record in memory, without a container. */
public final class SearchFixture implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final long PATIENCE_SECONDS = 120;

    /** The record that is searched. */
    public final MemoryStores stores;

    public final TablePolicy policy;
    /** Faults of plugins, as class and what was thrown; {@code late} when it took too long. */
    public final List<String> faults = new CopyOnWriteArrayList<>();

    /** Codes of what plugins leave undone. */
    public final List<String> warnings = new CopyOnWriteArrayList<>();

    public final Contributions contributions = new Contributions(
            new PluginFence(() -> Optional.of(new NotedFaults(faults, warnings))),
            TestKinds.kinds(),
            TestKinds.analytes());
    public final LuceneIndexer indexer;
    public final LuceneSearchService service;
    private final CountDownLatch searchable = new CountDownLatch(1);

    public SearchFixture(Path folder, MemoryStores stores, TablePolicy policy, IndexSettings settings) {
        this(folder, stores, stores.changes(), policy, settings);
    }

    /** @param feed the changes of the stores, as the search is to see them */
    public SearchFixture(
            Path folder, MemoryStores stores, ChangeFeed feed, TablePolicy policy, IndexSettings settings) {
        this.stores = stores;
        this.policy = policy;
        ColumnCache columns = new ColumnCache();
        this.indexer = new LuceneIndexer(
                folder, TestSealers.INDEX, feed, contributions, columns, settings, searchable::countDown);
        this.service = new LuceneSearchService(indexer, policy, stores.sources(), columns, CLOCK);
        stores.addListener(indexer.runner());
        indexer.runner().start();
    }

    public static SearchFixture open(Path folder) {
        return new SearchFixture(folder, newStores(), new TablePolicy(), new IndexSettings(8, 8, 50, 200, 0));
    }

    /** Another one on the same folder and record, after this one has ended. */
    public SearchFixture reopen(Path folder) {
        return new SearchFixture(folder, stores, policy, new IndexSettings(8, 8, 50, 200, 0));
    }

    /** An empty record, whose entries come from its writer. */
    public static MemoryStores newStores() {
        return new MemoryStores(TablePolicy::new, CLOCK);
    }

    public static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    public static SourceRef source(String label) {
        return new SourceRef(new SourceId(UUID.randomUUID()), label, SourceRef.Kind.FILE);
    }

    public static PersonScope whole(PersonId person) {
        return new PersonScope(person, Set.of(AccessCategory.values()), true);
    }

    /** {@code '} stands for a double quote. */
    public static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    /** Waits until every change so far can be found. */
    public SearchFixture settle() {
        await(() -> indexer.runner().state() == FeedState.IN_STEP
                && indexer.refreshedTo() >= stores.changes().latest());
        return this;
    }

    public static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE_SECONDS + " s in vain");
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Ends as a killed process does: without a commit. */
    public void kill() {
        indexer.abandon();
        close();
    }

    @Override
    public void close() {
        stores.removeListener(indexer.runner());
        try {
            if (!indexer.runner().stop(Duration.ofSeconds(PATIENCE_SECONDS))) {
                throw new AssertionError("the indexer does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
