// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of plugins on the unpacked product. Most of these plugins are bad ones; the tests check what they do to the
 * server and what people are told.
 *
 * <p>{@link org.healthstead.itests.plugin.BadPlugins} makes the plugins from source.
 * {@link org.healthstead.itests.plugin.PluginServer} is a server with methods for its plugins.
 */
package org.healthstead.itests.plugin;
