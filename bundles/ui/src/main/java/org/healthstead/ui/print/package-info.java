// SPDX-License-Identifier: Apache-2.0
/**
 * What a person prints for the doctor.
 *
 * <p>{@link org.healthstead.ui.print.PrintPage} lists the sheets. {@link org.healthstead.ui.print.SheetPage} shows one
 * as it will be printed, and {@link org.healthstead.ui.print.Sheets} makes it: for the page, for the PDF and for the
 * interface of programs, so that no two of them can differ.
 *
 * <p>What stands on a sheet comes from the classes that the pages ask ({@link org.healthstead.ui.lists.CurrentEntries},
 * {@link org.healthstead.ui.results.RecentResults} ...). Nothing is derived here again. A sheet that has no room for
 * everything says how many more there are.
 */
package org.healthstead.ui.print;
