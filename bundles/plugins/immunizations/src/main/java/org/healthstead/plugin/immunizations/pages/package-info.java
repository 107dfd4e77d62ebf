// SPDX-License-Identifier: Apache-2.0
/**
 * What people see of the plans: a page of a person, one for each vaccine group that answers "why?", the list of what is
 * due for everybody, and a card on the overview.
 *
 * <p>Every sentence is made of the values of {@link org.healthstead.plugin.immunizations.plan.Plan}. Words stand in
 * {@code messages.properties}; {@link org.healthstead.plugin.immunizations.pages.PlanWords} puts them together. A
 * vaccine group or an antigen of which we have no words keeps the name that the schedule gives it.
 */
package org.healthstead.plugin.immunizations.pages;
