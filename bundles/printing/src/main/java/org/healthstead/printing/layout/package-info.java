// SPDX-License-Identifier: Apache-2.0
/**
 * Where everything stands on a page. {@link org.healthstead.printing.layout.SheetLayout} makes rows of a sheet, which
 * are never torn apart, and puts them onto pages; each piece knows what it means
 * ({@link org.healthstead.printing.layout.Tag}). Everything is laid out from left to right; a sheet that runs from
 * right to left is mirrored when it is drawn.
 */
package org.healthstead.printing.layout;
