// SPDX-License-Identifier: Apache-2.0
/**
 * Imports FHIR R4 (4.0.1) in JSON: any Bundle, a single resource, an array of resources, or NDJSON. (The folder is
 * called {@code import.fhir}. The package cannot be, because {@code import} is a keyword of Java.)
 *
 * <p>The import service calls {@link org.healthstead.plugin.importfhir.FhirJsonImporter} twice for each file:
 *
 * <ol>
 *   <li>{@link org.healthstead.plugin.importfhir.FileForm} looks at the beginning of the file: is it one document, or
 *       one resource per line?
 *   <li>{@link org.healthstead.plugin.importfhir.FileWalk} reads the text as a stream. It opens Bundles wherever they
 *       are (as the file, in an entry, in a line) and passes every resource with its place to an
 *       {@link org.healthstead.plugin.importfhir.ItemVisitor}. Both passes see the same items in the same order.
 *   <li>In the first pass {@link org.healthstead.plugin.importfhir.SurveyVisitor} keeps only what names an item; the
 *       rest is checked and dropped. In the second pass {@link org.healthstead.plugin.importfhir.ReadVisitor} delivers
 *       the bodies.
 * </ol>
 *
 * <p><b>What is reported about an item</b> ({@link org.healthstead.plugin.importfhir.FhirItem}): its id, fullUrl and
 * business identifiers, whom it is about ({@link org.healthstead.plugin.importfhir.ItemOwner}), and in a history its
 * version or deletion. The import service decides who that is and whether the item is already there. The ids in a
 * document inside a file belong to that document ({@link org.healthstead.plugin.importfhir.DocumentNumbers}). The first
 * pass reads only the names of a resource when the import service says that they are enough.
 *
 * <p><b>Older releases.</b> Some types of FHIR DSTU2 and STU3 have the same name as in R4 but another form. They are
 * converted to R4 with a warning ({@link org.healthstead.plugin.importfhir.OlderReleaseForms}). Types that R4 does not
 * have are rejected.
 *
 * <p><b>Errors.</b> When a text is not JSON, the whole file is refused with line and column, because the text after an
 * error has no reliable meaning. In NDJSON this applies to the one line. JSON that cannot be an entry is one rejected
 * item, with its place.
 */
package org.healthstead.plugin.importfhir;
