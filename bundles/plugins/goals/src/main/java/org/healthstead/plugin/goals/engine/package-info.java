// SPDX-License-Identifier: Apache-2.0
/**
 * What measurements say about a target. Pure: no store, no clock, no static state; everything is given, and everything
 * that a statement rests on is in {@link org.healthstead.plugin.goals.engine.Progress}.
 *
 * <p>{@link org.healthstead.plugin.goals.engine.ProgressRules} is the way in. The numbers below are choices of this
 * program, not medical facts; the words of the status are those of FHIR R4 (value set goal-achievement).
 *
 * <h2>Which measurements count</h2>
 *
 * <ol>
 *   <li>Those from the start of the goal until now, in one unit. Two at the same second with the same value are one.
 *       Different values of one second count as their mean for the smoothed line.
 *   <li>A <em>gap</em> is a time of at least 90 days without a measurement that is also at least three times as long as
 *       the usual one (the median) between two: who is measured once in three months has none. After a gap everything
 *       begins anew, except the baseline.
 *   <li>The <em>baseline</em> is the median of the first five since the start.
 *   <li>An <em>outlier</em> is further from the median of its nine neighbours than four times their usual distance from
 *       it (1.4826 times the median distance, or 1.2533 times the mean one where that is 0). The smoothed line leaves
 *       it out; the slope needs no such care ({@link org.healthstead.plugin.goals.engine.TheilSen}).
 *   <li>The <em>smoothed line</em> is {@link org.healthstead.plugin.goals.engine.Smoothing}; its last value is what the
 *       target is compared with.
 *   <li>The <em>trend</em> is the slope of the last 90 days, or of the last ten measurements where that reaches further
 *       back; of everything after the last gap where that would be less than 14 days.
 * </ol>
 *
 * <h2>When nothing is said</h2>
 *
 * There is no status and no forecast without any measurement, with fewer than five since the last gap, with fewer than
 * 14 days between the first and the last of them, when the last is so long ago that it would be a gap, and when the
 * target is a single value that the baseline equals: then nothing tells which side is meant.
 *
 * <h2>The status before the due date, or without one</h2>
 *
 * <ol>
 *   <li>The smoothed value is within the target: <em>sustaining</em> when the smoothed line was there for 28 days, else
 *       <em>achieved</em>.
 *   <li>The whole interval of the slope leads towards the target: <em>improving</em>. Away from it: <em>worsening</em>.
 *   <li>Neither, and even the steepest slope of the interval, over the time of the trend, is less than a quarter of
 *       what is missing: <em>no-change</em>. Else the measurements do not tell: <em>in-progress</em>.
 * </ol>
 *
 * <h2>The status after the due date</h2>
 *
 * <ol>
 *   <li>Within the target now: as before. Else within it at the due date, by the measurements until then: achieved.
 *   <li>Else by the measurements until the due date: <em>no-progress</em> when less than a tenth of the way from the
 *       baseline to the target was made, else <em>not-achieved</em>. Nothing is said when these are too few.
 * </ol>
 *
 * <p><em>not-attainable</em> is never computed: no measurement can show that something is impossible. A target that
 * says one value means the side that lies beyond it, seen from the baseline.
 *
 * <h2>The forecast</h2>
 *
 * The line of the trend at the due date, and the lines with the two slopes of the interval through the same middle
 * point. Only before the due date, only up to it, only where there is a status and an interval, and not below 0 for
 * what never was.
 */
package org.healthstead.plugin.goals.engine;
