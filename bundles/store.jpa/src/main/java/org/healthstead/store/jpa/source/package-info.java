// SPDX-License-Identifier: Apache-2.0
/**
 * What people call the sources of their records. {@link org.healthstead.store.jpa.person.Sources} turns numbers in rows
 * into sources with these names; {@link org.healthstead.store.jpa.source.JpaSourceStore} shows and changes them.
 */
package org.healthstead.store.jpa.source;
