// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.healthstead.api.search.SearchService;
import org.healthstead.contracts.SearchAccessContractTest;
import org.healthstead.contracts.SearchFilterContractTest;
import org.healthstead.contracts.SearchServiceContractTest;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.index.Contributions;
import org.healthstead.search.lucene.index.IndexSettings;
import org.healthstead.search.lucene.index.LuceneIndexer;
import org.junit.jupiter.api.Nested;

/** The contracts of search on a real index, which follows stores that keep the contract of stores. */
class LuceneSearchContractTest {

    /** One store and one index for each contract. */
    private static final class Followed {

        private MemoryStores memory;
        private LuceneIndexer indexer;

        StoreSet open(AccessPolicy policy, ChangeListener listener) {
            memory = new MemoryStores(() -> policy, Clock.systemUTC());
            memory.addListener(listener);
            return memory;
        }

        SearchService start(Path folder, StoreSet of, AccessPolicy policy) {
            ColumnCache columns = new ColumnCache();
            indexer = new LuceneIndexer(
                    folder,
                    TestSealers.INDEX,
                    of.changes(),
                    new Contributions(new PluginFence(Optional::empty), TestKinds.kinds(), TestKinds.analytes()),
                    columns,
                    new IndexSettings(8, 8, 50, 200, 0),
                    () -> {});
            memory.addListener(indexer.runner());
            indexer.runner().start();
            return new LuceneSearchService(indexer, policy, of.sources(), columns, Clock.systemUTC());
        }

        void stop() {
            try {
                indexer.runner().stop(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    class Finding extends SearchServiceContractTest {

        private final Followed followed = new Followed();

        @Override
        public StoreSet open(Path folder, AccessPolicy policy, ChangeListener listener) {
            return followed.open(policy, listener);
        }

        @Override
        protected SearchService startSearch(Path folder, StoreSet of, AccessPolicy policy) {
            return followed.start(folder, of, policy);
        }

        @Override
        protected void stopSearch() {
            followed.stop();
        }
    }

    @Nested
    class Access extends SearchAccessContractTest {

        private final Followed followed = new Followed();

        @Override
        public StoreSet open(Path folder, AccessPolicy policy, ChangeListener listener) {
            return followed.open(policy, listener);
        }

        @Override
        protected SearchService startSearch(Path folder, StoreSet of, AccessPolicy policy) {
            return followed.start(folder, of, policy);
        }

        @Override
        protected void stopSearch() {
            followed.stop();
        }
    }

    @Nested
    class Filters extends SearchFilterContractTest {

        private final Followed followed = new Followed();

        @Override
        public StoreSet open(Path folder, AccessPolicy policy, ChangeListener listener) {
            return followed.open(policy, listener);
        }

        @Override
        protected SearchService startSearch(Path folder, StoreSet of, AccessPolicy policy) {
            return followed.start(folder, of, policy);
        }

        @Override
        protected void stopSearch() {
            followed.stop();
        }
    }
}
