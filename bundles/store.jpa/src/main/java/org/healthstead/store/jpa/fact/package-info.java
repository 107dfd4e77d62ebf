// SPDX-License-Identifier: Apache-2.0
/**
 * Which entries say the same. FACT_KEY holds what each entry can be known by, FACT_DECISION what people have said;
 * facts themselves are not stored, but made of both whenever they are asked for, by
 * {@link org.healthstead.platform.api.facts.FactGrouping}. So they cannot be out of date, and do not depend on the
 * order of imports.
 *
 * <ul>
 *   <li>{@link org.healthstead.store.jpa.fact.FactFill} follows the change feed and keeps FACT_KEY in step; it walks
 *       over the entries of a person when rules have changed.
 *   <li>{@link org.healthstead.store.jpa.fact.FactTables} is the SQL of keys,
 *       {@link org.healthstead.store.jpa.fact.FactDecisions} that of decisions.
 *   <li>{@link org.healthstead.store.jpa.fact.FactNeighbours} finds everything that an entry may have to do with.
 *   <li>{@link org.healthstead.store.jpa.fact.JpaFactStore} decides about access first, so that what is closed plays no
 *       part.
 * </ul>
 *
 * <p>A record with one source has only the keys that count within a source: nothing else can be equal. The others are
 * made when a second source comes.
 */
package org.healthstead.store.jpa.fact;
