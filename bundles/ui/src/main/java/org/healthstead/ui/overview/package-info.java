// SPDX-License-Identifier: Apache-2.0
/**
 * What a person's overview says first. {@link org.healthstead.ui.overview.RecentResults} reads the newest value of each
 * analyte once for a page; its flagged ones become the title and the list of what needs a look. The cards of the core
 * are {@link org.healthstead.ui.api.CardContribution}s like those of plugins, made anew for each page by
 * {@link org.healthstead.ui.overview.StandardCards}.
 *
 * <p>Nothing here judges: what needs a look is what its own source marks so. Every card reads a bounded number of
 * entries by an index, so that a record of a lifetime costs no more than that of a year.
 */
package org.healthstead.ui.overview;
