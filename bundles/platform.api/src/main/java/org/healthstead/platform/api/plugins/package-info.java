// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins of this installation: which there are, in what state, and who is to blame when one of them fails.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.plugins;
