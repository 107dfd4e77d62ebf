// SPDX-License-Identifier: Apache-2.0
/**
 * How a child grows, beside the curves of a reference.
 *
 * <p>{@link org.healthstead.ui.growth.GrowthReading} is what a record says of it.
 * {@link org.healthstead.ui.growth.GrowthPage} shows one measure: {@link org.healthstead.ui.growth.GrowthValues} are
 * those results that have a place in a chart, and how many have none and why;
 * {@link org.healthstead.ui.growth.GrowthDrawing} draws them as SVG, so that they are there without script and on
 * paper; {@link org.healthstead.ui.growth.GrowthFigure} does so for a sheet that is saved as PDF
 * ({@link org.healthstead.ui.growth.PrintedGrowth}); {@link org.healthstead.ui.growth.GrowthWords} says ages and
 * percentiles. Curves and percentiles come from {@link org.healthstead.api.knowledge.GrowthReference}; nothing is
 * judged here.
 */
package org.healthstead.ui.growth;
