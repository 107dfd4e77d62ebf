// SPDX-License-Identifier: Apache-2.0
/**
 * The key for the database's own encryption.
 *
 * <p>{@link org.healthstead.platform.api.keys.database.DatabaseKey} is the only key that leaves the vault, so it is
 * apart from {@code org.healthstead.platform.api.keys}. Only the database bundle may import this package. A test checks
 * that.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.keys.database;
