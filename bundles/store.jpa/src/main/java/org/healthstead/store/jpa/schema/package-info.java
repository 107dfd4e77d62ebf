// SPDX-License-Identifier: Apache-2.0
/**
 * Migrations of the schema, in one folder for each dialect.
 *
 * <p>{@link org.healthstead.store.jpa.schema.SchemaMigration} brings the tables to the current version at the start. To
 * add a migration, put a file {@code V<n>__<what>.sql} into every folder and raise {@code SchemaMigration.NEWEST} to n.
 * Never change a migration that was released.
 *
 * <p>Derby has no useful statistics on a growing table, so queries name the index that they use. When you rename or
 * drop an index, search the queries for its name.
 */
package org.healthstead.store.jpa.schema;
