// SPDX-License-Identifier: Apache-2.0
/**
 * The persistence unit and what every other package needs of it.
 *
 * <pre>{@code
 * Optional<Account> found = unit.read(entities -> ...);        // no transaction
 * unit.write(entities -> { entities.persist(row); return row; }); // one transaction, again after a lock
 * }</pre>
 *
 * <p>{@link org.healthstead.store.jpa.unit.StoreUnit} describes the unit to EclipseLink itself, because no file is
 * found in a bundle; entities are woven at build time and there is no shared cache. What the database throws becomes a
 * problem without its text. {@link org.healthstead.store.jpa.unit.Dialect} holds what differs between databases. Ids
 * are 16 bytes, times nanoseconds, 0 is none.
 */
package org.healthstead.store.jpa.unit;
