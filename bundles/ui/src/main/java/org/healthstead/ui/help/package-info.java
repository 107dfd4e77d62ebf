// SPDX-License-Identifier: Apache-2.0
/**
 * The user guide as pages. Its only source is {@code distribution/docs/user/LANGUAGE/*.md}, which the build copies into
 * this bundle; the same files are read in the unpacked product and on the web. {@link org.healthstead.ui.help.Guide}
 * finds them, {@link org.healthstead.ui.help.Markdown} writes them: the part of Markdown that they use, every text
 * escaped.
 */
package org.healthstead.ui.help;
