// SPDX-License-Identifier: Apache-2.0
/**
 * Stores persons with their keys, and the sources of their records.
 *
 * <p>Rows refer to a person and to a source by a number. {@link org.healthstead.store.jpa.person.Persons} and
 * {@link org.healthstead.store.jpa.person.Sources} turn numbers into values and keep these in memory.
 * {@link org.healthstead.store.jpa.person.PersonNames} keeps all names in memory, in order, because the database cannot
 * search sealed names. Nothing from a transaction that may still fail is kept.
 */
package org.healthstead.store.jpa.person;
