// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate;
import org.healthstead.search.lucene.document.EntryTime;
import org.healthstead.search.lucene.document.FacetKey;
import org.healthstead.search.lucene.document.Fields;

/** Dates and facet values of one segment's documents. Immutable; safe for several threads. */
final class SegmentColumns {

    /** Minutes ({@link EntryTime}) by document. */
    final int[] dates;

    /** {@link PartialDate.Precision#ordinal} by document. */
    final byte[] precisions;

    /** Facet by document; its parts are found in the arrays below. */
    final int[] facets;

    /** By facet: {@link Category#code()}. */
    final byte[] categoryOf;

    final short[] typeOf;
    final short[] yearOf;
    final int[] sourceOf;
    final List<String> types;
    final List<String> years;

    /** Ids. */
    final List<String> sources;

    SegmentColumns(LeafReader reader) throws IOException {
        this.dates = new int[reader.maxDoc()];
        this.precisions = new byte[reader.maxDoc()];
        this.facets = new int[reader.maxDoc()];
        Arrays.fill(dates, EntryTime.NONE);
        NumericDocValues date = DocValues.getNumeric(reader, Fields.DATE);
        for (int doc = date.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = date.nextDoc()) {
            dates[doc] = EntryTime.minutes(date.longValue());
            precisions[doc] = (byte) EntryTime.precision(date.longValue()).ordinal();
        }
        SortedDocValues facet = DocValues.getSorted(reader, Fields.FACET);
        for (int doc = facet.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = facet.nextDoc()) {
            facets[doc] = facet.ordValue();
        }
        int count = Math.max(1, facet.getValueCount());
        this.categoryOf = new byte[count];
        this.typeOf = new short[count];
        this.yearOf = new short[count];
        this.sourceOf = new int[count];
        Numbering typeNumbers = new Numbering();
        Numbering yearNumbers = new Numbering();
        Numbering sourceNumbers = new Numbering();
        for (int ord = 0; ord < facet.getValueCount(); ord++) {
            FacetKey key = FacetKey.parse(facet.lookupOrd(ord));
            categoryOf[ord] = (byte) key.category().code();
            typeOf[ord] = (short) typeNumbers.of(key.type());
            yearOf[ord] = (short) yearNumbers.of(key.year());
            sourceOf[ord] = sourceNumbers.of(key.source());
        }
        this.types = typeNumbers.values;
        this.years = yearNumbers.values;
        this.sources = sourceNumbers.values;
    }

    private static final class Numbering {
        final List<String> values = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        int of(String value) {
            Integer number = numbers.putIfAbsent(value, values.size());
            if (number == null) {
                values.add(value);
                return values.size() - 1;
            }
            return number;
        }
    }
}
