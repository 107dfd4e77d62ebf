// SPDX-License-Identifier: Apache-2.0
/**
 * The jars of plugins.
 *
 * <p>{@link org.healthstead.extensions.jar.PluginFolder} writes the bytes of a new plugin into the folder
 * {@code plugins} of the home, {@link org.healthstead.extensions.jar.JarReader} reads the manifest into a
 * {@link org.healthstead.extensions.jar.PluginJar}, and {@link org.healthstead.extensions.jar.PluginChecks} refuses
 * whatever a plugin may not ask for. {@link org.healthstead.extensions.jar.RemovedPlugins} keeps a removed jar for a
 * day, so that it can be put back.
 *
 * <p>No code of a jar is run here, and nothing is installed into the framework.
 */
package org.healthstead.extensions.jar;
