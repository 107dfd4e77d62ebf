// SPDX-License-Identifier: Apache-2.0
/**
 * Bringing files in.
 *
 * <p>{@link org.healthstead.api.importing.ImportService} is what pages and programs call. It keeps the original bytes,
 * asks every {@link org.healthstead.api.importing.Importer} how well it suits them, and runs the best one as a job:
 * first {@code survey}, which names every item, then {@code read}, which delivers the items as FHIR R4 resources. An
 * importer reports what the file says of an item ({@link org.healthstead.api.importing.FileItem}). The service decides
 * whose it is, what it is the same as and which version is newer, gives ids, links references, and stores everything in
 * short transactions, each with the position it reached.
 *
 * <p>To read another format, implement {@link org.healthstead.api.importing.Importer} and register it as an OSGi
 * service.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.importing;
