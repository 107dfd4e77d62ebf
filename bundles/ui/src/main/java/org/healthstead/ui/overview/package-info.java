// SPDX-License-Identifier: Apache-2.0
/**
 * What a person's overview says first. {@link org.healthstead.ui.overview.RecentResults} reads the newest value of each
 * analyte once for a page; its flagged ones become the title and the list of what needs a look. The cards of the core
 * are {@link org.healthstead.ui.api.CardContribution}s like those of plugins, made anew for each page by
 * {@link org.healthstead.ui.overview.StandardCards}.
 *
 * <p>Nothing here judges: what needs a look is what its own report marks so, or what we do not understand.
 * {@link org.healthstead.ui.overview.CurrentEntries} reads what is so now to the end, by an index; of everything else a
 * bounded number of entries is read, so that a record of a lifetime costs no more than that of a year, and the page
 * says how far that reaches.
 */
package org.healthstead.ui.overview;
