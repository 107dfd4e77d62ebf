// SPDX-License-Identifier: Apache-2.0
/**
 * Installs plugins, starts and stops them, and keeps the server running when one fails.
 *
 * <p>{@link org.healthstead.extensions.OsgiPluginService} is the service for pages and the command line. Start reading
 * there.
 *
 * <p><b>Where a plugin is.</b> Its jar is in the folder {@code plugins} of the home, and its row is in the store
 * ({@link org.healthstead.platform.api.store.PluginStore}). The OSGi framework and its cache hold copies that may be
 * deleted at any time. A plugin that ships with the product (a bundle {@code org.healthstead.plugin.*}) has a row only
 * when somebody has stopped it or when it is quarantined.
 *
 * <p><b>An installation, step by step:</b>
 *
 * <ol>
 *   <li>{@code jar.PluginFolder} writes the bytes to the disk and counts and hashes them. {@code jar.JarReader} reads
 *       the manifest. {@code jar.PluginChecks} refuses whatever is not open to plugins.
 *   <li>{@link org.healthstead.extensions.PluginBundles} installs and resolves the bundle; {@code fence.WiringFence}
 *       takes part in the resolving. A bundle that cannot be resolved is uninstalled and refused.
 *   <li>{@link org.healthstead.extensions.PluginLife} gives the file its final name and writes the row, which says that
 *       a start is being attempted. It starts the bundle through {@link org.healthstead.extensions.TimeLimit}, in a
 *       thread of its own with a time limit. Then it clears the attempt. During an update the row of the old version
 *       stays until the new one runs.
 * </ol>
 *
 * <p>If the server is killed between two steps, the next start finds either the old state or the new one. A file
 * without a row is deleted. An attempt that was not cleared names the plugin that was being started when the server
 * ended, and that plugin is quarantined.
 *
 * <p><b>The start of the server</b> does not wait for plugins. {@link org.healthstead.extensions.PluginBoot} begins
 * when the server is ready. It starts one plugin after the other, so that an attempt that was not cleared names the
 * right one.
 *
 * <p><b>Quarantine.</b> A plugin is taken out of the framework when its start throws or hangs, when it fails often
 * ({@link org.healthstead.extensions.OsgiPluginFaults}), or when a call of it never returns. Its row says why. A JVM
 * cannot end code that hangs: the thread is interrupted and then left alone, and the bundle stays in memory until the
 * server ends.
 *
 * <p><b>A plugin that needs another one</b> stands still when that one goes.
 * {@link org.healthstead.extensions.PluginDependents} looks after every change who lacks something and who has it
 * again: the row then says what is missing, and the plugin starts by itself when it is there.
 *
 * <p><b>Class loaders.</b> Nothing here keeps a class or an object of a plugin, only rows, names and the bundle. When a
 * plugin is removed, its bundle and classes can be garbage collected.
 */
package org.healthstead.extensions;
