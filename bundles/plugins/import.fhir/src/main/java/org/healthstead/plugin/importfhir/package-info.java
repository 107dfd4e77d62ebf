// SPDX-License-Identifier: Apache-2.0
/**
 * Takes in FHIR R4 (4.0.1) as JSON: any Bundle, a single resource, an array of resources, or NDJSON. (The folder is
 * {@code import.fhir}; the package is not called so because {@code import} is a word of Java.)
 *
 * <p>{@link org.healthstead.plugin.importfhir.FhirJsonImporter} is asked by the import service, twice per file:
 *
 * <ol>
 *   <li>{@link org.healthstead.plugin.importfhir.FileForm} looks at the beginning: one document, or a line per
 *       resource.
 *   <li>{@link org.healthstead.plugin.importfhir.FileWalk} streams through the text, opens Bundles wherever they stand
 *       (as the file, in an entry, in a line), and hands every resource to an
 *       {@link org.healthstead.plugin.importfhir.ItemVisitor}, with its place. Both walks meet the same items in the
 *       same order.
 *   <li>{@link org.healthstead.plugin.importfhir.SurveyVisitor} keeps only what names an item; the rest of its text is
 *       checked and forgotten. {@link org.healthstead.plugin.importfhir.ReadVisitor} delivers the bodies.
 * </ol>
 *
 * <p><b>What an item is known by</b> ({@link org.healthstead.plugin.importfhir.Identities}): its logical id, as
 * {@code Type/id}; without one the id in a RESTful {@code fullUrl}; else its first business identifier, unless a
 * different item of the file has it too (all results of one order share the order's number); else its content.
 *
 * <p><b>Which system made the file</b> ({@link org.healthstead.plugin.importfhir.SourceSigns}): the base address in
 * {@code fullUrl}, unless it is an example address; else the id under which the system knows the patient, when it is
 * long enough not to be used by two systems; else that id together with a business identifier of the patient.
 *
 * <p><b>Errors.</b> Text that is no JSON is refused whole, with line and column, because what follows an error means
 * nothing; in NDJSON that is one line. What is JSON but cannot be an entry is one rejected item with its place.
 */
package org.healthstead.plugin.importfhir;
