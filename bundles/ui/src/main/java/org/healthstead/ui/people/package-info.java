// SPDX-License-Identifier: Apache-2.0
/**
 * The people of the household, and adding a person.
 *
 * <p>{@link org.healthstead.ui.people.PeoplePage} lists the people that the caller may see
 * ({@link org.healthstead.ui.people.PeopleList}) and has a form to add one
 * ({@link org.healthstead.ui.people.PersonForm}). {@link org.healthstead.ui.people.HomePage} leads to the right first
 * page: set-up, this page, or the overview when there is only one person.
 * {@link org.healthstead.ui.people.DeathStatements} reads what sources say about a person's death, for the frame.
 */
package org.healthstead.ui.people;
