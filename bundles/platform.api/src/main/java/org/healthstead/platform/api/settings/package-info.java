// SPDX-License-Identifier: Apache-2.0
/**
 * Settings of the core and of plugins.
 *
 * <p>A bundle describes its settings with OSGi Metatype annotations; nothing else is needed to have them on the
 * settings page. The values are in {@code HOME/etc/<PID>.cfg}.
 * {@link org.healthstead.platform.api.settings.SettingsService} lists the settings as
 * {@link org.healthstead.platform.api.settings.SettingsGroup}s, checks new values and writes them to the file.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.settings;
