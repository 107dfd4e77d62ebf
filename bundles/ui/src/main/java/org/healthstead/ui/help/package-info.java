// SPDX-License-Identifier: Apache-2.0
/**
 * The user guide as pages. Its only source is {@code distribution/docs/user/LANGUAGE/*.md}; the same files are read in
 * the unpacked product and on the web. The build makes HTML of them ({@code .mvn/build/GuidePages.java}, by
 * commonmark), {@link org.healthstead.ui.help.Guide} finds it.
 */
package org.healthstead.ui.help;
