// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins of this installation: which there are, in what state, and who is to blame when one of them fails.
 *
 * <p>Whoever calls a plugin's service calls it through a {@link org.healthstead.platform.api.plugins.PluginFence}, one
 * per bundle: the call runs in a thread that can be given up, nothing it throws comes out, and faults reach
 * {@link org.healthstead.platform.api.plugins.PluginFaults}, which counts them for all bundles together and
 * quarantines. The fence is a class and no service, so that a part of the product can go on calling plugins while the
 * extensions bundle is exchanged.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.plugins;
