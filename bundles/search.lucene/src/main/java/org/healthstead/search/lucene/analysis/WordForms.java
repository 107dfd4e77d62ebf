// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.healthstead.search.lucene.document.Fields;

/**
 * The other English forms of a word that an index has: those with the same stem. They begin alike, so a few terms of
 * each segment are compared; what was found is kept for each segment. Safe for several threads.
 */
public final class WordForms {

    private static final int KEPT = 4_096;
    private static final int MAX_FORMS = 30;
    private static final int MAX_COMPARED = 3_000;

    private final WordStemmer stemmer = new WordStemmer();
    private final Map<Key, List<String>> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(IndexReader.CacheKey segment, String stem) {}

    /** Other words of the index with the stem of this one; never the word itself. */
    public List<String> others(IndexReader reader, String word) throws IOException {
        if (!WordStemmer.isStemmable(word)) {
            return List.of();
        }
        Set<String> forms = new TreeSet<>();
        for (LeafReaderContext segment : reader.leaves()) {
            forms.addAll(inSegment(segment, word));
        }
        forms.remove(word);
        return forms.stream().limit(MAX_FORMS).toList();
    }

    private synchronized List<String> inSegment(LeafReaderContext segment, String word) throws IOException {
        String stem = stemmer.stem(word);
        IndexReader.CacheHelper helper = segment.reader().getCoreCacheHelper();
        if (helper == null) {
            return compare(segment, stem);
        }
        Key key = new Key(helper.getKey(), stem);
        List<String> forms = kept.get(key);
        if (forms == null) {
            forms = compare(segment, stem);
            kept.put(key, forms);
        }
        return forms;
    }

    private List<String> compare(LeafReaderContext segment, String stem) throws IOException {
        Terms terms = segment.reader().terms(Fields.TEXT);
        if (terms == null) {
            return List.of();
        }
        // The last letter of a stem may not be the word's: happi, happy.
        BytesRef prefix = new BytesRef(stem.substring(0, Math.max(2, stem.length() - 1)));
        List<String> forms = new ArrayList<>();
        TermsEnum term = terms.iterator();
        boolean found = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int i = 0; found && i < MAX_COMPARED && StringHelper.startsWith(term.term(), prefix); i++) {
            String form = term.term().utf8ToString();
            if (stemmer.stem(form).equals(stem)) {
                forms.add(form);
            }
            found = term.next() != null;
        }
        return List.copyOf(forms);
    }
}
