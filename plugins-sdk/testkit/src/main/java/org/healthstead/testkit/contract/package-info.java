// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests for what plugins implement. They are written against the contract alone.
 *
 * <p>Run one through a thin subclass in your own tests:
 *
 * <pre>{@code
 * class MyImporterTest extends ImporterContractTest {
 *     protected Importer importer() { return new MyImporter(); }
 *     protected byte[] example() { return ...; }
 * }
 * }</pre>
 *
 * <p>{@link org.healthstead.testkit.contract.ImporterContractTest} checks what we rely on whatever the format. Tests of
 * the format itself are yours to write.
 */
package org.healthstead.testkit.contract;
