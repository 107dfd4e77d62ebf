// SPDX-License-Identifier: Apache-2.0
/**
 * Stores the list of plugins.
 *
 * <p>{@link org.healthstead.store.jpa.plugin.JpaPluginStore} implements
 * {@link org.healthstead.platform.api.store.PluginStore}. It also works when the disk is full. The jars are not here
 * but in the folder {@code plugins} of the home.
 */
package org.healthstead.store.jpa.plugin;
