// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.search.lucene.analysis.WordScanner;
import org.healthstead.search.lucene.document.EntryTime;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.document.PractitionerNames;
import org.healthstead.search.lucene.document.StoredEntryVisitor;
import org.healthstead.search.lucene.hits.PractitionerCounter.Practitioner;
import org.healthstead.search.lucene.query.AccessFilter;

/**
 * Counts matching entries by category, type, year and source, for which one number is raised for each, and by
 * practitioner. For one thread.
 */
public final class ExtentCounter implements Collector {

    private record Kind(int category, String type, String year) {}

    /** What was counted, whether it is everything or not. */
    public record Extent(
            List<RecordExtent.Bucket> buckets,
            List<RecordExtent.SourceExtent> sources,
            List<Practitioner> practitioners) {

        public RecordExtent seen(boolean complete) {
            return new RecordExtent(
                    buckets,
                    sources,
                    practitioners.stream().map(Practitioner::extent).toList(),
                    complete);
        }

        /**
         * By which the index has the entries of somebody: who is called exactly so, else everybody with words in the
         * name that begin like these.
         */
        public Set<String> termsOf(String name) {
            String exact = PractitionerNames.term(name);
            List<String> wanted = WordScanner.words(name);
            Set<String> terms = new HashSet<>();
            for (Practitioner each : practitioners) {
                if (PractitionerNames.term(each.extent().name()).equals(exact)) {
                    return each.terms();
                }
                List<String> words = WordScanner.words(each.extent().name());
                if (!wanted.isEmpty()
                        && wanted.stream().allMatch(word -> words.stream().anyMatch(has -> has.startsWith(word)))) {
                    terms.addAll(each.terms());
                }
            }
            // One that is too rare to be among them.
            terms.add(exact);
            return terms;
        }
    }

    /** The entries of a source, and the newest of them. */
    private static final class OfSource {
        private long count;
        private int newest = EntryTime.NONE;
        private int document = -1;

        private void add(int more, int date, int at) {
            count += more;
            if (document < 0 || date > newest) {
                newest = date;
                document = at;
            }
        }
    }

    /** For a search in one thread, the only kind there is here. */
    private record Alone(ExtentCounter counter) implements CollectorManager<ExtentCounter, ExtentCounter> {

        @Override
        public ExtentCounter newCollector() {
            return counter;
        }

        @Override
        public ExtentCounter reduce(Collection<ExtentCounter> collectors) {
            return counter;
        }
    }

    private final ColumnCache columns;
    private final Map<Kind, Long> counts = new HashMap<>();
    private final Map<String, OfSource> sources = new HashMap<>();
    private final PractitionerCounter practitioners = new PractitionerCounter();

    private ExtentCounter(ColumnCache columns) {
        this.columns = columns;
    }

    /** @param access by which a practitioner's entry gives its name; the query keeps to it by itself */
    public static Extent count(IndexSearcher searcher, Query query, AccessFilter access, ColumnCache columns)
            throws IOException {
        ExtentCounter counted = searcher.search(query, new Alone(new ExtentCounter(columns)));
        return new Extent(
                counted.buckets(),
                counted.sources(searcher.storedFields()),
                counted.practitioners.most(RecordExtent.MAX_PRACTITIONERS, new EntryTitles(searcher, access)));
    }

    private List<RecordExtent.Bucket> buckets() {
        return counts.entrySet().stream()
                .map(count -> new RecordExtent.Bucket(
                        Category.ofCode(count.getKey().category()),
                        count.getKey().type(),
                        Optional.of(count.getKey().year())
                                .filter(year -> !year.isEmpty())
                                .map(Integer::valueOf),
                        count.getValue()))
                .toList();
    }

    private List<RecordExtent.SourceExtent> sources(StoredFields fields) throws IOException {
        List<RecordExtent.SourceExtent> extents = new ArrayList<>(sources.size());
        for (Map.Entry<String, OfSource> source : sources.entrySet()) {
            extents.add(new RecordExtent.SourceExtent(
                    SourceId.parse(source.getKey()),
                    source.getValue().count,
                    StoredEntryVisitor.read(fields, source.getValue().document).id()));
        }
        return extents;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(
                columns.of(context.reader()),
                DocValues.getSorted(context.reader(), Fields.PRACTITIONERS),
                context.docBase);
    }

    /** Counts within one segment, where values are small numbers. */
    private final class Segment implements LeafCollector {
        private final SegmentColumns segment;
        private final SortedDocValues people;
        private final int base;
        private final int[] byFacet;
        private final int[] newest;
        private final int[] byPeople;

        private Segment(SegmentColumns segment, SortedDocValues people, int base) {
            this.segment = segment;
            this.people = people;
            this.byPeople = new int[people.getValueCount()];
            this.base = base;
            this.byFacet = new int[segment.typeOf.length];
            this.newest = new int[segment.typeOf.length];
            Arrays.fill(newest, -1);
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Nothing is scored.
        }

        @Override
        public void collect(int doc) throws IOException {
            int facet = segment.facets[doc];
            byFacet[facet]++;
            if (newest[facet] < 0 || segment.dates[doc] > segment.dates[newest[facet]]) {
                newest[facet] = doc;
            }
            if (people.advanceExact(doc)) {
                byPeople[people.ordValue()]++;
            }
        }

        @Override
        public void finish() throws IOException {
            for (int names = 0; names < byPeople.length; names++) {
                if (byPeople[names] > 0) {
                    practitioners.add(people.lookupOrd(names).utf8ToString(), byPeople[names]);
                }
            }
            for (int facet = 0; facet < byFacet.length; facet++) {
                if (byFacet[facet] > 0) {
                    Kind kind = new Kind(
                            segment.categoryOf[facet],
                            segment.types.get(segment.typeOf[facet]),
                            segment.years.get(segment.yearOf[facet]));
                    counts.merge(kind, (long) byFacet[facet], Long::sum);
                    sources.computeIfAbsent(segment.sources.get(segment.sourceOf[facet]), none -> new OfSource())
                            .add(byFacet[facet], segment.dates[newest[facet]], base + newest[facet]);
                }
            }
        }
    }
}
