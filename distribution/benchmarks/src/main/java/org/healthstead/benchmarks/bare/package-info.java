// SPDX-License-Identifier: Apache-2.0
/**
 * The baseline of the import benchmark: one plain hand-written program that does the same work as the product's import,
 * but without containers, contracts, access checks, jobs or pages.
 *
 * <p>{@link org.healthstead.benchmarks.bare.BareImport} runs three threads with short queues in between:
 *
 * <ul>
 *   <li>{@link org.healthstead.benchmarks.bare.BareReader} parses, rewrites ids and references, compresses and
 *       encrypts.
 *   <li>{@link org.healthstead.benchmarks.bare.BareDatabase} writes two rows per entry into an encrypted Derby
 *       database.
 *   <li>{@link org.healthstead.benchmarks.bare.BareIndex} writes one Lucene document per entry. Its index is not
 *       encrypted, which makes the baseline faster.
 * </ul>
 */
package org.healthstead.benchmarks.bare;
