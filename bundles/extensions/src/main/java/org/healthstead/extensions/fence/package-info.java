// SPDX-License-Identifier: Apache-2.0
/**
 * The fence around the product: whatever a manifest asks for, a plugin is never wired to the packages between our own
 * bundles, our bundles are never wired to a plugin, and a plugin does not find the services between our own bundles.
 */
package org.healthstead.extensions.fence;
