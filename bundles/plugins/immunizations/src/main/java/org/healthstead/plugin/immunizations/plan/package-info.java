// SPDX-License-Identifier: Apache-2.0
/**
 * What a schedule says about one person, in the order in which people ask: what is overdue, what is due, what comes.
 *
 * <pre>{@code
 * PlanReader plans = new PlanReader(entries, facts);
 * Plan plan = plans.read(schedules.used(), person, LocalDate.now(), caller);
 * plan.standing(Standing.OVERDUE).forEach(group -> ...);
 * }</pre>
 *
 * <p>A {@link org.healthstead.plugin.immunizations.plan.Plan} is made anew whenever somebody looks: it costs about a
 * millisecond, and is true for its day only. Nothing of it is kept.
 *
 * <p>Without a day of birth there is no plan: every rule of a schedule counts from it. The plan of a record that has no
 * vaccinations says that everything is missing. That is only true when none was given, so nobody but the family of a
 * baby is reminded of it: {@link org.healthstead.plugin.immunizations.plan.Plan#isFounded}.
 */
package org.healthstead.plugin.immunizations.plan;
