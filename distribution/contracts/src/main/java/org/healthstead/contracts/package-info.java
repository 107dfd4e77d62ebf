// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests for our own contracts: what every implementation of the stores, the vault and the search must do. They
 * are written against the contract alone. The contract tests for what plugins implement are in the plugin test kit.
 *
 * <p>An implementation runs them through thin subclasses in its own tests. A store is tested together with all other
 * stores, a {@link org.healthstead.contracts.fixture.StoreSet}, because what one store has written shows in another.
 * Write one interface that extends {@link org.healthstead.contracts.StoreContract} and has a default method
 * {@code open}, and one nested class for each contract:
 *
 * <pre>{@code
 * @Nested
 * class Entries extends EntryStoreContractTest implements MyStores {}
 * }</pre>
 *
 * <p>The stores are opened once per class. A test must leave alone what it did not make.
 */
package org.healthstead.contracts;
