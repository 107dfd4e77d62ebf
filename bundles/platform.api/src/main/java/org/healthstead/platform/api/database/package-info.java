// SPDX-License-Identifier: Apache-2.0
/**
 * The database under the store.
 *
 * <p>A database bundle provides {@link org.healthstead.platform.api.database.Database} as a service once it is open.
 * The store uses it and nothing else does. To run on another database, install another bundle that provides it, with
 * migrations for its dialect in the store.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.database;
