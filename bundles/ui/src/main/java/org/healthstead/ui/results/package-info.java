// SPDX-License-Identifier: Apache-2.0
/**
 * Results over a lifetime: what was measured, again and again, as one line.
 *
 * <p>{@link org.healthstead.ui.results.ResultsPage} lists what was measured, a line for each thing: what needs a look
 * first, then all by name ({@link org.healthstead.ui.results.ResultsList}). What is shown of it stands in the address
 * ({@link org.healthstead.ui.results.ResultsFilter}). {@link org.healthstead.ui.results.RecentResults} reads the newest
 * value of each {@link org.healthstead.ui.results.LatestResult}, once for a page, and
 * {@link org.healthstead.ui.results.AnalyteRows} writes them, here and on the overview.
 *
 * <p>{@link org.healthstead.ui.results.SeriesPage} shows one series: a sentence made from the data, a chart, and every
 * value as its report gave it. The chart is an SVG that is drawn here, so it is there without script, on paper and in a
 * file that was saved:
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.results.ChartScale} brings the numbers into one unit. What cannot be brought into it
 *       is not drawn, and the caption says how many values that are. Nothing is converted in the table.
 *   <li>{@link org.healthstead.ui.results.ChartPoints} picks what is drawn of a series with more values than a screen
 *       has columns. The highest, the lowest, the newest and the gravest of each column are always among them.
 *   <li>{@link org.healthstead.ui.results.ChartAxes} finds round numbers and dates for the axes.
 *   <li>{@link org.healthstead.ui.results.SeriesFigure} puts a caption to it.
 *   <li>{@link org.healthstead.ui.results.SeriesChart} draws: the report's own range as a band for as long as it held,
 *       the line, the points.
 * </ul>
 */
package org.healthstead.ui.results;
