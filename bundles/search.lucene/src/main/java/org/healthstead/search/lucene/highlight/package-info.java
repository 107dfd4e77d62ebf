// SPDX-License-Identifier: Apache-2.0
/**
 * Why an entry was found: the passage that matched best, with the places of the words.
 *
 * <p>The places come from the index (Lucene's {@code Matches} over postings with offsets), not from looking through the
 * text again: a long document costs no more than a short one, and a phrase is marked only where it is one. Offsets are
 * UTF-16 units, counted by the same scanner that made the words.
 */
package org.healthstead.search.lucene.highlight;
