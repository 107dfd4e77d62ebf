// SPDX-License-Identifier: Apache-2.0
/**
 * What several sources say about the same thing: {@link org.healthstead.ui.facts.FactLines} for lists,
 * {@link org.healthstead.ui.facts.StatedFact} for those that have a line for each fact, and
 * {@link org.healthstead.ui.facts.EntryFact} for the page of an entry.
 */
package org.healthstead.ui.facts;
