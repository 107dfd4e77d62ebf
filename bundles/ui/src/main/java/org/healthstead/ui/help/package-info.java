// SPDX-License-Identifier: Apache-2.0
/**
 * The user guide as pages.
 *
 * <p>The guide is written once, in {@code distribution/docs/user/LANGUAGE/*.md}. The same files are in the product and
 * on the web. The build turns them into HTML with commonmark ({@code .mvn/build/GuidePages.java}),
 * {@link org.healthstead.ui.help.Guide} loads that, and {@link org.healthstead.ui.help.HelpPage} shows one topic. The
 * help is open to everybody, because whoever cannot sign in needs it most.
 */
package org.healthstead.ui.help;
