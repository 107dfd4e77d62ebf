// SPDX-License-Identifier: Apache-2.0
/**
 * The named baseline of the import benchmark: one plain hand-written program that does the same work as the product's
 * import, without containers, contracts, access checks, jobs or pages.
 *
 * <p>Three threads with short queues between them: {@link org.healthstead.benchmarks.bare.BareReader} parses, rewrites
 * ids and references, compresses and seals; {@link org.healthstead.benchmarks.bare.BareDatabase} writes two rows per
 * entry into an encrypted Derby database; {@link org.healthstead.benchmarks.bare.BareIndex} writes one Lucene document
 * per entry. The index is not sealed, which is in the baseline's favour.
 */
package org.healthstead.benchmarks.bare;
