// SPDX-License-Identifier: Apache-2.0
/**
 * Accounts, sign-in and the one decision about who may see what.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.access;
