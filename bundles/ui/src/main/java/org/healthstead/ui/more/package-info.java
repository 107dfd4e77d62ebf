// SPDX-License-Identifier: Apache-2.0
/**
 * The page "More": every place that the navigation does not show on each page, including those of plugins.
 *
 * <p>{@link org.healthstead.ui.more.MorePage} shows them for one person or for the household;
 * {@link org.healthstead.ui.more.MoreList} writes the links.
 */
package org.healthstead.ui.more;
