// SPDX-License-Identifier: Apache-2.0
/**
 * Why an entry was found: the passage that matched best, with the places of the words.
 *
 * <p>{@link org.healthstead.search.lucene.highlight.Highlighter} goes through the stored text of a hit with the scanner
 * that made the words of the index, and marks those that were looked for; a phrase only where it is one. This costs
 * microseconds for most entries, and spares the index the offsets of every word, an eighth of its size. Offsets are
 * UTF-16 units.
 */
package org.healthstead.search.lucene.highlight;
