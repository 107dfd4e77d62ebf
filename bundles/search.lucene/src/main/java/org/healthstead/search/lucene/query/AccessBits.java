// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.document.Ids;

/**
 * Which documents of a segment some scopes open, kept as bits: a household asks with the same few sets of scopes again
 * and again. A change of grants is another set of scopes, so nothing here can be out of date. Bounded by
 * {@link #MAX_BYTES}; safe for several threads.
 */
public final class AccessBits {

    private static final long MAX_BYTES = 12L << 20;

    private final Map<Key, FixedBitSet> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<IndexReader.CacheKey> watched = ConcurrentHashMap.newKeySet();
    private long bytes;

    private record Key(IndexReader.CacheKey segment, List<PersonScope> scopes) {}

    /** The open documents of a segment, deleted ones included. Never to be changed. */
    FixedBitSet of(LeafReader reader, List<PersonScope> scopes) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            return compute(reader, scopes);
        }
        Key key = new Key(helper.getKey(), scopes);
        synchronized (kept) {
            FixedBitSet bits = kept.get(key);
            if (bits != null) {
                return bits;
            }
        }
        FixedBitSet computed = compute(reader, scopes);
        if (watched.add(helper.getKey())) {
            helper.addClosedListener(this::forget);
        }
        keep(key, computed);
        return computed;
    }

    private static FixedBitSet compute(LeafReader reader, List<PersonScope> scopes) throws IOException {
        FixedBitSet bits = new FixedBitSet(reader.maxDoc());
        Terms terms = reader.terms(Fields.ACCESS);
        if (terms == null) {
            return bits;
        }
        TermsEnum access = terms.iterator();
        PostingsEnum postings = null;
        for (PersonScope scope : scopes) {
            BytesRef person = Ids.person(scope.person());
            boolean found = access.seekCeil(person) != TermsEnum.SeekStatus.END;
            while (found && StringHelper.startsWith(access.term(), person)) {
                if (scope.admits(Ids.category(access.term()), Ids.isConfidential(access.term()))) {
                    postings = access.postings(postings, PostingsEnum.NONE);
                    bits.or(postings);
                }
                found = access.next() != null;
            }
        }
        return bits;
    }

    private void keep(Key key, FixedBitSet bits) {
        synchronized (kept) {
            if (kept.put(key, bits) == null) {
                bytes += bits.ramBytesUsed();
            }
            Iterator<FixedBitSet> oldest = kept.values().iterator();
            while (bytes > MAX_BYTES && kept.size() > 1 && oldest.hasNext()) {
                bytes -= oldest.next().ramBytesUsed();
                oldest.remove();
            }
        }
    }

    private void forget(IndexReader.CacheKey segment) {
        watched.remove(segment);
        synchronized (kept) {
            List<Key> gone = new ArrayList<>();
            kept.keySet().forEach(key -> {
                if (Objects.equals(key.segment, segment)) {
                    gone.add(key);
                }
            });
            gone.forEach(key -> bytes -= kept.remove(key).ramBytesUsed());
        }
    }
}
