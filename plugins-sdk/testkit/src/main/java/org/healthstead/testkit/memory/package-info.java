// SPDX-License-Identifier: Apache-2.0
/**
 * Every store, in memory: for tests of what lies above the stores, and to show that the server runs on other stores
 * than ours. They pass the same contract tests ({@code org.healthstead.testkit.contract}).
 *
 * <p>{@link org.healthstead.testkit.memory.MemoryStores} makes them all over one
 * {@link org.healthstead.testkit.memory.MemoryRecord}, which is also their one lock. Nothing is sealed, nothing
 * survives the process.
 */
package org.healthstead.testkit.memory;
