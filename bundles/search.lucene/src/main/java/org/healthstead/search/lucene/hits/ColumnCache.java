// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The columns of the segments that are open. Safe for several threads. */
public final class ColumnCache {

    private final Map<IndexReader.CacheKey, SegmentColumns> bySegment = new ConcurrentHashMap<>();

    /** Reads the columns of a segment ahead of the first search. */
    public void warm(LeafReader reader) throws IOException {
        of(reader);
    }

    SegmentColumns of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            return new SegmentColumns(reader);
        }
        SegmentColumns columns = bySegment.get(helper.getKey());
        if (columns == null) {
            columns = new SegmentColumns(reader);
            if (bySegment.putIfAbsent(helper.getKey(), columns) == null) {
                helper.addClosedListener(bySegment::remove);
            }
        }
        return columns;
    }
}
