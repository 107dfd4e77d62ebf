// SPDX-License-Identifier: Apache-2.0
/**
 * Persons with their keys, and the sources of their records.
 *
 * <p>Rows name a person and a source by number. {@link org.healthstead.store.jpa.person.Persons} and
 * {@link org.healthstead.store.jpa.person.Sources} turn numbers into values and keep them in memory;
 * {@link org.healthstead.store.jpa.person.PersonNames} keeps names in order, since sealed ones cannot be searched.
 * Nothing is kept of a transaction that may still fail.
 */
package org.healthstead.store.jpa.person;
