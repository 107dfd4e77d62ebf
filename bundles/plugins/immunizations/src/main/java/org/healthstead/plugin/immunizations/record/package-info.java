// SPDX-License-Identifier: Apache-2.0
/**
 * What a record says about vaccinations, in the form in which the engine wants it.
 *
 * <pre>{@code
 * History history = new HistoryReader(entries, facts).read(person, today, caller);
 * history.counted();                                       // GivenDose of the engine, ids are those of entries
 * history.doses().stream().filter(dose -> dose.gap() != null)   // what no schedule can judge, and why
 * }</pre>
 *
 * <p>What was not given, or was entered in error, is not there. What several sources say about the same dose is there
 * once: {@link org.healthstead.api.record.FactStore} says which entries that are.
 *
 * <p>Nothing is guessed. A dose without a day, or without a code of CVX, is kept with its
 * {@link org.healthstead.plugin.immunizations.record.RecordedDose.Gap} so that a page can say why it does not count.
 * Codes of other systems are not translated: we know no table for it that may be passed on.
 *
 * <p>All values are immutable.
 */
package org.healthstead.plugin.immunizations.record;
