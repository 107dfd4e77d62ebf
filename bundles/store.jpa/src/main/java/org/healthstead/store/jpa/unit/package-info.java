// SPDX-License-Identifier: Apache-2.0
/**
 * The persistence unit, and what every other package needs of it.
 *
 * <pre>{@code
 * Optional<Account> found = unit.read(entities -> ...);           // no transaction
 * unit.write(entities -> { entities.persist(row); return row; }); // one transaction, repeated after a lock conflict
 * }</pre>
 *
 * <p>{@link org.healthstead.store.jpa.unit.StoreUnit} describes the unit to EclipseLink itself, because EclipseLink
 * finds no {@code persistence.xml} in a bundle. Entities are woven at build time, and there is no shared cache. An
 * error of the database becomes a problem without the text of the database.
 * {@link org.healthstead.store.jpa.unit.Dialect} has the differences between databases. In columns, ids are 16 bytes,
 * times are nanoseconds, and 0 stands for none.
 */
package org.healthstead.store.jpa.unit;
