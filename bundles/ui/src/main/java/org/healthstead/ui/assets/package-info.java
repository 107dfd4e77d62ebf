// SPDX-License-Identifier: Apache-2.0
/**
 * The style sheet, the script, icons and the mark.
 *
 * <p>{@link org.healthstead.ui.assets.Assets} reads the files once and puts a hash of their content into their
 * addresses, so browsers may keep them for ever. {@link org.healthstead.ui.assets.AssetServlet} serves them to
 * everybody, even before sign-in.
 */
package org.healthstead.ui.assets;
