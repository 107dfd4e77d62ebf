// SPDX-License-Identifier: Apache-2.0
/**
 * The key of the database's own encryption, apart from all others because it leaves the vault. Imported by the database
 * bundle alone.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.keys.database;
