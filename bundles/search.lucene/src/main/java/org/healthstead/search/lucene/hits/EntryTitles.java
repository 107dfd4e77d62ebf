// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.healthstead.api.record.EntryId;
import org.healthstead.search.lucene.document.Ids;
import org.healthstead.search.lucene.document.StoredEntryVisitor;
import org.healthstead.search.lucene.query.AccessFilter;

/** What entries are called that a caller may see. For one thread. */
record EntryTitles(IndexSearcher searcher, AccessFilter access) {

    Optional<String> of(EntryId id) throws IOException {
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            PostingsEnum found = segment.reader().postings(Ids.entry(id), PostingsEnum.NONE);
            Bits visible = found == null ? null : access.visible(segment);
            int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                if (visible.get(doc)) {
                    return StoredEntryVisitor.read(segment.reader().storedFields(), doc)
                            .title();
                }
                doc = found.nextDoc();
            }
        }
        return Optional.empty();
    }
}
