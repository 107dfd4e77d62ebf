// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps plugins away from the inner parts of the product, whatever their manifests ask for.
 *
 * <ul>
 *   <li>{@link org.healthstead.extensions.fence.WiringFence} takes part in the resolving of bundles. A plugin is never
 *       wired to the packages between our own bundles, and our bundles are never wired to a plugin.
 *   <li>{@link org.healthstead.extensions.fence.ServiceFence} hides the services between our own bundles from plugins.
 *   <li>{@link org.healthstead.extensions.fence.ProductBundles} tells which bundles belong to the product.
 * </ul>
 *
 * <p>Calls of a plugin's code are protected elsewhere, by {@link org.healthstead.platform.api.plugins.PluginFence}.
 */
package org.healthstead.extensions.fence;
