// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins come, go and fail while the server runs, and never take it with them.
 *
 * <p><b>Where a plugin is.</b> Its bytes lie in the folder {@code plugins} of the home, its row in the store
 * ({@link org.healthstead.platform.api.store.PluginStore}); the framework and its cache hold copies that can be thrown
 * away. A plugin of the product (a bundle {@code org.healthstead.plugin.*} that ships) has a row only when somebody
 * stopped it or it was quarantined.
 *
 * <p><b>The way of an installation</b> ({@code OsgiPluginService.install}):
 *
 * <ol>
 *   <li>{@code jar.PluginFolder} takes the bytes to the disk, counting and hashing; {@code jar.JarReader} reads the
 *       manifest; {@code jar.PluginChecks} refuses what is not open to plugins.
 *   <li>{@code PluginBundles} installs the bundle and resolves it, under the eyes of {@code fence.WiringFence}. What
 *       does not resolve is taken out again and refused.
 *   <li>{@code PluginLife}: the file gets its name; then the row is written, with the attempt noted in it; then the
 *       bundle is started by {@code TimeLimit}, in a thread of its own with a time limit; then the attempt is closed.
 *       When an update is started, the row of the version before stays until the new one runs.
 * </ol>
 *
 * <p>A kill between any two steps leaves the old state or the new one: a file without a row is swept at the next start,
 * an attempt that was not closed names the plugin that was being started when the server ended, and that one is
 * quarantined.
 *
 * <p><b>At the start of the server</b> nothing waits for a plugin: {@code PluginBoot} begins when the server is ready,
 * and starts them one by one, so that an attempt that was not closed names the right one.
 *
 * <p><b>Quarantine.</b> A plugin that throws, hangs, or (by {@code OsgiPluginFaults}) fails often is taken out of the
 * framework and its row says why; so is one in which a call does not come back. What hangs in code cannot be ended by a
 * JVM: its thread is interrupted and then left alone, its bundle stays in memory until the server ends.
 *
 * <p><b>Class loaders.</b> Nothing here keeps a class or an object of a plugin: rows, names and the bundle only, and
 * the bundle is let go with its classes ({@code PluginBundles.remove}).
 */
package org.healthstead.extensions;
