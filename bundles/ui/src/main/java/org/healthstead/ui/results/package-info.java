// SPDX-License-Identifier: Apache-2.0
/**
 * Results over a lifetime: what was measured, again and again, as one line.
 *
 * <p>{@link org.healthstead.ui.results.ResultsPage} lists what was measured, a line for each thing, under the panel
 * where people look for it ({@link org.healthstead.ui.results.ResultPlace}), by name or by time
 * ({@link org.healthstead.ui.results.ResultsList}). What is shown of it stands in the address
 * ({@link org.healthstead.ui.results.ResultsFilter}). {@link org.healthstead.ui.results.RecentResults} reads the newest
 * value of each {@link org.healthstead.ui.results.LatestResult}, once for a page, and
 * {@link org.healthstead.ui.results.AnalyteRows} writes them, here and on the overview.
 *
 * <p>{@link org.healthstead.ui.results.SeriesPage} shows one series: a sentence made from the data, a chart, and every
 * value as its report gave it. How it is shown stands in the address ({@link org.healthstead.ui.results.SeriesView}):
 * in which unit, of which days, on which axis, beside which other series. {@link org.healthstead.ui.results.SeriesCsv}
 * is the same as a file, {@link org.healthstead.ui.results.PrintedSeries} as a sheet of paper. The chart is an SVG that
 * is drawn here, so it is there without script, on paper and in a file that was saved:
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.results.SeriesUnits} are the units in which a series can be shown, and
 *       {@link org.healthstead.ui.results.ChartScale} brings the numbers into one of them. What cannot be brought into
 *       it is not drawn, and the caption says how many values that are. In the table the reported value comes first.
 *   <li>{@link org.healthstead.ui.results.ChartPoints} picks what is drawn of a series with more values than a screen
 *       has columns: the highest, the lowest and the gravest of each column, and both ends.
 *   <li>{@link org.healthstead.ui.results.RangeBand} is the range of the reports for as long as it held; where a report
 *       has none, there is none.
 *   <li>{@link org.healthstead.ui.results.SeriesEvents} are medicines and visits of the same time, as far as the reader
 *       may see them. They are drawn, and listed beside the table.
 *   <li>{@link org.healthstead.ui.results.ChartAxes} finds round numbers and dates for the axes.
 *   <li>{@link org.healthstead.ui.results.FigureWriter} puts a caption to it, and
 *       {@link org.healthstead.ui.results.SeriesChart} draws.
 * </ul>
 *
 * <p>A {@link org.healthstead.ui.results.BloodPressure} is two series that are shown as one: two lines on one pair of
 * axes, and one table.
 *
 * <p>A {@link org.healthstead.ui.results.ComparedSeries} stands below the first, over the same time: units are never
 * mixed on one axis.
 */
package org.healthstead.ui.results;
