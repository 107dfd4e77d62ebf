// SPDX-License-Identifier: Apache-2.0
/**
 * What the persistent store keeps besides entries, the change feed that indexes follow, and the bulk path of imports.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.store;
