// SPDX-License-Identifier: Apache-2.0
/**
 * Goals of a record (FHIR R4 Goal), and the measurements that their targets ask for.
 *
 * <p>{@link org.healthstead.plugin.goals.record.GoalReader} reads goals and gives each target either as
 * {@link org.healthstead.plugin.goals.record.TargetState.Followed}, with all that was measured and what follows from
 * it, or as {@link org.healthstead.plugin.goals.record.TargetState.NotFollowed}, with the reason. Nothing is guessed: a
 * target is followed only where a code says what to measure, and where its unit and that of the results can be
 * compared. Everything is shown in the unit of the target.
 *
 * <p>Only goals that are being sought (accepted, active) are followed. What counts as a measurement: a number that can
 * be compared and is no bound ({@code <5}), dated to within a week, and not ahead of time. What is left out is counted.
 */
package org.healthstead.plugin.goals.record;
