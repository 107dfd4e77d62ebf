// SPDX-License-Identifier: Apache-2.0
/**
 * Printed pages.
 *
 * <p>A {@link org.healthstead.platform.api.sheets.Sheet} becomes a PDF in three steps: {@code text} makes lines of
 * letters, {@code layout} puts them onto pages, {@code pdf} draws the pages and says what they mean.
 */
package org.healthstead.printing;
