// SPDX-License-Identifier: Apache-2.0
/**
 * Settings of bundles, described by their own metadata (OSGi Metatype) and kept in {@code HOME/etc/<PID>.cfg}.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.settings;
