// SPDX-License-Identifier: Apache-2.0
/**
 * Pages for the settings, drawn from the metadata that each bundle carries.
 *
 * <p>{@link org.healthstead.ui.settings.SettingsPage} lists the groups,
 * {@link org.healthstead.ui.settings.SettingsGroupPage} shows the form of one, and
 * {@link org.healthstead.ui.settings.SettingsForm} writes a field for each setting. A bundle gets such a page without
 * writing one; it only describes its settings with OSGi Metatype.
 */
package org.healthstead.ui.settings;
