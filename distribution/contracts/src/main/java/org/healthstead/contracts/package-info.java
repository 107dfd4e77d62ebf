// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests of our own contracts: what every implementation of stores, vault and search must do, written against
 * the contract alone. Those of what a plugin implements are in the plugin test kit.
 *
 * <p>An implementation runs them by thin subclasses in its own tests. The stores need all stores together, a
 * {@link org.healthstead.testkit.contract.StoreSet}, because one store is seen through another. An implementation
 * writes one interface with a default method {@code open} that extends {@link org.healthstead.contracts.StoreContract},
 * and one nested class for each contract:
 *
 * <pre>{@code
 * @Nested
 * class Entries extends EntryStoreContractTest implements MyStores {}
 * }</pre>
 *
 * <p>The stores are opened once for a class, so a test leaves alone what it did not make.
 */
package org.healthstead.contracts;
