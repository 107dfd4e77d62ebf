// SPDX-License-Identifier: Apache-2.0
/**
 * The page of plugins, for administrators: the plugins and their state; installing, stopping, removing and undo.
 *
 * <p>{@link org.healthstead.ui.plugins.PluginsPage} puts it together and {@link org.healthstead.ui.plugins.PluginList}
 * shows the plugins. Its forms post to actions in {@code org.healthstead.ui.http}. The work is done by
 * {@link org.healthstead.platform.api.plugins.PluginService}.
 */
package org.healthstead.ui.plugins;
