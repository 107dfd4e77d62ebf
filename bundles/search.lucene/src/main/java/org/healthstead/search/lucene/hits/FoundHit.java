// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;

/**
 * A hit of a page.
 *
 * @param segment where it lies
 * @param doc its number in the segment
 * @param score by which it was ordered
 * @param date in minutes
 * @param change number of the change that made it
 */
public record FoundHit(LeafReaderContext segment, int doc, float score, int date, long change) {

    static FoundHit of(BestHits.Hit hit) {
        try {
            return new FoundHit(hit.segment, hit.doc, hit.score, hit.date, hit.change());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
