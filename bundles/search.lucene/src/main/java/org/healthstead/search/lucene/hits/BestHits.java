// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.healthstead.search.lucene.document.Fields;

/**
 * The best hits so far, in order of score, then date, then change number: a binary heap with the worst on top. The
 * change number is read only when score and date are equal.
 */
final class BestHits {

    private static final long UNREAD = Long.MIN_VALUE;

    private final Hit[] heap;
    private int size;

    BestHits(int limit) {
        this.heap = new Hit[limit];
    }

    /** A hit and the keys it is ordered by. */
    static final class Hit {
        final LeafReaderContext segment;
        final int doc;
        final float score;
        final int date;
        private long change = UNREAD;

        Hit(LeafReaderContext segment, int doc, float score, int date) {
            this.segment = segment;
            this.doc = doc;
            this.score = score;
            this.date = date;
        }

        long change() throws IOException {
            if (change == UNREAD) {
                NumericDocValues changes = DocValues.getNumeric(segment.reader(), Fields.CHANGE);
                change = changes.advanceExact(doc) ? changes.longValue() : 0;
            }
            return change;
        }

        boolean isBetterThan(Hit other) throws IOException {
            if (score != other.score) {
                return score > other.score;
            }
            return date != other.date ? date > other.date : change() > other.change();
        }

        /** True when it comes after the place that a page before ended at. */
        boolean isAfter(float endScore, int endDate, long endChange) throws IOException {
            if (score != endScore) {
                return score < endScore;
            }
            return date != endDate ? date < endDate : change() < endChange;
        }
    }

    /** A quick look that spares making a hit. */
    boolean isHopeless(float score, int date) {
        if (size < heap.length) {
            return false;
        }
        Hit worst = heap[0];
        return score < worst.score || (score == worst.score && date < worst.date);
    }

    void offer(Hit hit) throws IOException {
        if (size < heap.length) {
            int place = size++;
            while (place > 0 && heap[(place - 1) / 2].isBetterThan(hit)) {
                heap[place] = heap[(place - 1) / 2];
                place = (place - 1) / 2;
            }
            heap[place] = hit;
        } else if (hit.isBetterThan(heap[0])) {
            sink(hit);
        }
    }

    private void sink(Hit hit) throws IOException {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && heap[child].isBetterThan(heap[child + 1])) {
                child++;
            }
            if (!hit.isBetterThan(heap[child])) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = hit;
    }

    /** Empties the heap: best first. */
    List<Hit> take() throws IOException {
        Hit[] ordered = new Hit[size];
        for (int i = size - 1; i >= 0; i--) {
            ordered[i] = heap[0];
            Hit last = heap[--size];
            if (size > 0) {
                sink(last);
            }
        }
        return List.of(ordered);
    }
}
