// SPDX-License-Identifier: Apache-2.0
/**
 * What can be done with the keys of the installation and of persons: values are sealed with a
 * {@link org.healthstead.platform.api.keys.Sealer}, files with a
 * {@link org.healthstead.platform.api.keys.StreamSealer}, and a {@link org.healthstead.platform.api.keys.KeyedDigest}
 * finds equal things. The keys themselves stay in the vault.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.keys;
