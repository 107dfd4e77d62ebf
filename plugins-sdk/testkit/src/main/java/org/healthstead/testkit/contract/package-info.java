// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests: what every implementation of a contract must do, written against the contract alone.
 *
 * <p>An implementation runs them by a thin subclass in its own tests:
 *
 * <pre>{@code
 * class MyImporterTest extends ImporterContractTest {
 *     protected Importer importer() { return new MyImporter(); }
 *     protected byte[] example() { return ...; }
 * }
 * }</pre>
 *
 * <p>Those of the stores need all stores together, a {@link org.healthstead.testkit.contract.StoreSet}, because one
 * store is seen through another. An implementation writes one interface with a default method {@code open} that extends
 * {@link org.healthstead.testkit.contract.StoreContract}, and one nested class for each contract:
 *
 * <pre>{@code
 * @Nested
 * class Entries extends EntryStoreContractTest implements MyStores {}
 * }</pre>
 *
 * <p>The stores are opened once for a class, so a test leaves alone what it did not make.
 */
package org.healthstead.testkit.contract;
