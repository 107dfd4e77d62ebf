// SPDX-License-Identifier: Apache-2.0
/**
 * Every store in memory: for tests of anything above the stores, and to show that the server also runs on other stores.
 *
 * <p>{@link org.healthstead.contracts.memory.MemoryStores} makes them all over one
 * {@link org.healthstead.contracts.memory.MemoryRecord}, which is also their only lock. They pass the same contract
 * tests as the stores that ship. Nothing is sealed, and nothing survives the process.
 */
package org.healthstead.contracts.memory;
