// SPDX-License-Identifier: Apache-2.0
/**
 * Importing files, and reading a further format.
 *
 * <p>{@link org.healthstead.api.importing.ImportService} is what pages and programs call. It does this:
 *
 * <ol>
 *   <li>It stores the original bytes.
 *   <li>It asks every {@link org.healthstead.api.importing.Importer} how well it suits them, and picks the best one.
 *   <li>It runs that importer as a job: first {@code survey}, which names every item of the file, then {@code read},
 *       which delivers the items as FHIR R4 resources.
 *   <li>It decides for each item whose it is, whether it is already there and which version is newer. It gives ids,
 *       links references and stores the entries in short transactions, each with the position that was reached.
 * </ol>
 *
 * <p>An importer only reports what the file says about an item: {@link org.healthstead.api.importing.FileItem}.
 *
 * <p>To read another format, implement {@link org.healthstead.api.importing.Importer} and register it as an OSGi
 * service:
 *
 * <pre>{@code
 * @Component
 * public final class CsvImporter implements Importer {
 *     public int accepts(ImportSource source) {
 *         return source.name().endsWith(".csv") ? 60 : 0;
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <p>An importer never stores anything itself, and gives no ids. The testkit's {@code ImporterContractTest} checks one
 * against the rules above.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.importing;
