// SPDX-License-Identifier: Apache-2.0
/**
 * Keys of the installation and of persons, and sealing with them.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.keys;
