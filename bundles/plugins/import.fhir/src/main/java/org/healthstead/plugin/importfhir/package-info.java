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
 * <p><b>What is reported of an item</b> ({@link org.healthstead.plugin.importfhir.FhirItem}): id, fullUrl, business
 * identifiers, whom it is about ({@link org.healthstead.plugin.importfhir.ItemOwner}), and in a history its version or
 * deletion. Who that is and what it is the same as, the import service decides. The ids of a document inside of a file
 * are its own ({@link org.healthstead.plugin.importfhir.DocumentNumbers}). The survey reads a resource no further than
 * its names when the import service says that those are enough.
 *
 * <p><b>Older releases.</b> What FHIR DSTU2 and STU3 say in another form under the same type name is read as R4 says
 * it, with a warning ({@link org.healthstead.plugin.importfhir.OlderReleaseForms}). Types that R4 does not have are
 * rejected.
 *
 * <p><b>Errors.</b> Text that is no JSON is refused whole, with line and column, because what follows an error means
 * nothing; in NDJSON that is one line. What is JSON but cannot be an entry is one rejected item with its place.
 */
package org.healthstead.plugin.importfhir;
