// SPDX-License-Identifier: Apache-2.0
/**
 * Migrations, a folder for each dialect.
 *
 * <p>A new one is {@code V<n>__<what>.sql} in every folder, with {@code SchemaMigration.NEWEST} raised to n; a
 * migration that was released is never changed. Derby has no statistics worth the name on a growing table: queries name
 * their index, so an index that is renamed or dropped here is to be sought in the texts of queries.
 */
package org.healthstead.store.jpa.schema;
