// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.search.lucene.hits.ExtentCounter.Extent;

/**
 * What records hold, counted once for each state of the index, each scope and each filter: a reader who turns pages
 * asks for the same counts again and again. The scope comes from the policy at each call and is a part of the key, so
 * that nobody gets counts of what is closed to them, and nothing has to be dropped when grants change. Bounded; safe
 * for several threads.
 */
final class ExtentCache {

    private static final int KEPT = 50;

    private record Key(IndexReader.CacheKey index, PersonScope scope, RecordFilter filter) {}

    private final Map<Key, Extent> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Extent> eldest) {
            return size() > KEPT;
        }
    };
    private IndexReader.CacheKey newest;

    /** Counts what nobody has counted yet. */
    interface Count {
        Extent count() throws IOException;
    }

    Extent of(IndexSearcher searcher, PersonScope scope, RecordFilter filter, Count count) throws IOException {
        IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
        Key key = helper == null ? null : new Key(helper.getKey(), scope, filter);
        synchronized (kept) {
            Extent known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Extent counted = count.count();
        if (key != null) {
            keep(key, counted);
        }
        return counted;
    }

    /** Counts of another state of the index are of no use any more, whichever of the two is the older one. */
    private void keep(Key key, Extent counted) {
        synchronized (kept) {
            if (!key.index.equals(newest)) {
                kept.clear();
                newest = key.index;
            }
            kept.put(key, counted);
        }
    }
}
