// SPDX-License-Identifier: Apache-2.0
/**
 * The page for importing files: choosing files, running imports, reports, undo, and earlier imports.
 *
 * <p>{@link org.healthstead.ui.imports.ImportPage} puts it together. {@link org.healthstead.ui.imports.ImportJobs}
 * shows imports that run or wait for a decision, {@link org.healthstead.ui.imports.ImportPeople} asks whose items a
 * file has, {@link org.healthstead.ui.imports.ImportReportWriter} writes the report, and
 * {@link org.healthstead.ui.imports.ImportHistory} lists earlier imports.
 * {@link org.healthstead.ui.imports.OpenImports} says on other pages what is not in the record yet. The files
 * themselves go to an action in {@code org.healthstead.ui.http}.
 */
package org.healthstead.ui.imports;
