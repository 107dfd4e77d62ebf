// SPDX-License-Identifier: Apache-2.0
/**
 * Lists and saves settings for the settings page.
 *
 * <p>{@link org.healthstead.operations.settings.CfgSettingsService} is the service.
 * {@link org.healthstead.operations.settings.MetatypeReader} reads the metadata that each bundle carries (OSGi
 * Metatype). {@link org.healthstead.operations.settings.SettingCheck} checks new values.
 * {@link org.healthstead.operations.settings.CfgFile} writes them into {@code HOME/etc/<PID>.cfg} and leaves everything
 * else in the file as it was, so that people can still edit it by hand.
 *
 * <p>Nothing here tells a component about its new settings. File Install watches the files and updates the
 * configuration.
 */
package org.healthstead.operations.settings;
