// SPDX-License-Identifier: Apache-2.0
/**
 * Pages that are printed: what stands on them, and how they become a PDF.
 *
 * <p>A {@link org.healthstead.platform.api.sheets.Sheet} is words and drawings, in the language of the sheet: whoever
 * makes it has read the record for one caller and decided what is said. It is shown as HTML and printed as PDF from the
 * same model, so that what is looked at first is what is printed. A drawing
 * ({@link org.healthstead.platform.api.sheets.SheetBlock.Figure}) knows nothing of what it shows: lines, points and
 * words at places, and a sentence for who does not see it.
 *
 * <pre>{@code
 * boolean fits = printer.pages(sheet) == 1;
 * printer.write(sheet, response.getOutputStream());
 * }</pre>
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.sheets;
