// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.healthstead.search.lucene.document.Fields;

/**
 * The other forms of a word that an index has: English ones with the same stem, and the word with a number right after
 * it, as vitamin D is D3 too. They begin alike, so a few terms of each segment are compared; what was found is kept for
 * each segment. Safe for several threads.
 */
public final class WordForms {

    private static final int KEPT = 4_096;
    private static final int MAX_FORMS = 30;
    private static final int MAX_COMPARED = 3_000;
    private static final int MAX_DIGITS = 3;

    private final WordStemmer stemmer = new WordStemmer();
    private final Map<Key, List<String>> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(IndexReader.CacheKey segment, String word) {}

    /** Other forms of this word in the index; never the word itself. */
    public List<String> others(IndexReader reader, String word) throws IOException {
        if (!WordStemmer.isLatin(word)) {
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
        IndexReader.CacheHelper helper = segment.reader().getCoreCacheHelper();
        if (helper == null) {
            return find(segment, word);
        }
        Key key = new Key(helper.getKey(), word);
        List<String> forms = kept.get(key);
        if (forms == null) {
            forms = find(segment, word);
            kept.put(key, forms);
        }
        return forms;
    }

    private List<String> find(LeafReaderContext segment, String word) throws IOException {
        Terms terms = segment.reader().terms(Fields.TEXT);
        if (terms == null) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        if (WordStemmer.isStemmable(word)) {
            String stem = stemmer.stem(word);
            // The last letter of a stem may not be the word's: happi, happy.
            String prefix = stem.substring(0, Math.max(2, stem.length() - 1));
            collect(terms, prefix, prefix, form -> stemmer.stem(form).equals(stem), forms);
        }
        collect(terms, word + '0', word, form -> isNumbered(form, word.length()), forms);
        return List.copyOf(forms);
    }

    /** Words that begin with the prefix, from the first one on, as long as they are alike enough to go on. */
    private static void collect(Terms terms, String first, String prefix, Predicate<String> wanted, List<String> forms)
            throws IOException {
        BytesRef beginning = new BytesRef(prefix);
        boolean isNumber = first.length() > prefix.length();
        TermsEnum term = terms.iterator();
        boolean found = term.seekCeil(new BytesRef(first)) != TermsEnum.SeekStatus.END;
        for (int i = 0; found && i < MAX_COMPARED && StringHelper.startsWith(term.term(), beginning); i++) {
            String form = term.term().utf8ToString();
            if (isNumber && form.charAt(prefix.length()) > '9') {
                return;
            }
            if (wanted.test(form)) {
                forms.add(form);
            }
            found = term.next() != null;
        }
    }

    private static boolean isNumbered(String form, int letters) {
        return form.length() <= letters + MAX_DIGITS
                && form.chars().skip(letters).allMatch(c -> c >= '0' && c <= '9');
    }
}
