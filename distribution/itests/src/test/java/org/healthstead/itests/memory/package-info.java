// SPDX-License-Identifier: Apache-2.0
/**
 * A bundle for container tests that provides all stores in memory, in place of the database.
 *
 * <p>{@link org.healthstead.itests.memory.MemoryStoresBundle} makes the jar from the classes of the stores in memory;
 * {@link org.healthstead.itests.memory.MemoryStoresActivator} registers the stores.
 */
package org.healthstead.itests.memory;
