// SPDX-License-Identifier: Apache-2.0
/**
 * By what entries are known as one fact: {@link org.healthstead.kinds.fact.KeyedFacts} is the service. It reads the
 * lines {@code fact} of the kinds ({@link org.healthstead.kinds.fact.FactLine}) and finds their parts in an entry
 * ({@link org.healthstead.kinds.fact.FactParts}).
 *
 * <pre>
 * fact  same code=LOINC minute / value      one fact, when code, minute and value are equal; a contradiction, when
 *                                           only the value is not
 * fact  perhaps code category? / day        may be one fact, when code and category are equal, and the days are
 *                                           equal or one has none
 * </pre>
 *
 * <p>What stands before the slash must be equal, what stands after it is what each says. Parts:
 *
 * <pre>
 * code         every code of the entry (line {@code code} of its kind); one of no known terminology with its name
 * code=NAME    those of one terminology, by its name in {@code systems.tsv}; all if there is none of it
 * words        the title
 * identifier   every business identifier with its system
 * day          the day, by the clock of the source; a month is none
 * minute       the minute, by the instant where the zone is known; the day where there is no time
 * time         the same, but nothing where there is no time
 * value        a result with all its parts, numbers in units that can be compared
 * file         the checksum of an attached file: meets entries of every type, also of the same source
 * PATH         codes or words that stand there; with a question mark it may be missing, and missing equals missing
 * </pre>
 */
package org.healthstead.kinds.fact;
