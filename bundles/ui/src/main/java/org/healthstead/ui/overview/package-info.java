// SPDX-License-Identifier: Apache-2.0
/**
 * The overview of a person: what needs a look, and cards.
 *
 * <p>{@link org.healthstead.ui.overview.OverviewPage} is the page. {@link org.healthstead.ui.results.RecentResults}
 * reads the newest value of each analyte once per page. {@link org.healthstead.ui.overview.OverviewFinding} makes the
 * title of it: the results that need a look, or that there is none. The cards of the core are
 * {@link org.healthstead.ui.api.CardContribution}s like those of plugins;
 * {@link org.healthstead.ui.overview.StandardCards} makes them for each page.
 *
 * <p>Cards stand as the reader has chosen ({@link org.healthstead.ui.overview.CardChoice}, kept for each account and
 * person), on {@link org.healthstead.ui.overview.OverviewCardsPage}. {@link org.healthstead.ui.overview.DaySentence}
 * says what is new and what comes.
 *
 * <p>Nothing here judges a result. A result needs a look when its own report says so, or when we do not understand how
 * the report judges it.
 *
 * <p>{@link org.healthstead.ui.lists.CurrentEntries} reads all current medications, problems and allergies, by an
 * index, and of results only the newest of each series is read, so that the record of a lifetime costs little more than
 * that of a year. While a store is still sorting results into series, the page says how far back it has looked.
 */
package org.healthstead.ui.overview;
