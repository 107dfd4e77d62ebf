// SPDX-License-Identifier: Apache-2.0
/**
 * Settings for a page: read from the metadata that each bundle carries, checked, and written into the file that a
 * person would write by hand. {@link org.healthstead.operations.settings.MetatypeReader} reads the metadata,
 * {@link org.healthstead.operations.settings.SettingCheck} decides, {@link org.healthstead.operations.settings.CfgFile}
 * keeps the file as it was but for the values, {@link org.healthstead.operations.settings.CfgSettingsService} ties them
 * together. That a file has changed is noticed by the part of the container that reads them anyway.
 */
package org.healthstead.operations.settings;
