// SPDX-License-Identifier: Apache-2.0
/**
 * The fence around the product: whatever a manifest asks for, a plugin is never wired to the packages between our own
 * bundles, and our bundles are never wired to a plugin.
 */
package org.healthstead.extensions.fence;
