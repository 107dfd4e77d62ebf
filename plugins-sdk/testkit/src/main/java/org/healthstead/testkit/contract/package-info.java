// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests: what every implementation of a contract that plugins implement must do, written against the contract
 * alone; and what the stores in memory are seen through.
 *
 * <p>An implementation runs them by a thin subclass in its own tests:
 *
 * <pre>{@code
 * class MyImporterTest extends ImporterContractTest {
 *     protected Importer importer() { return new MyImporter(); }
 *     protected byte[] example() { return ...; }
 * }
 * }</pre>
 */
package org.healthstead.testkit.contract;
