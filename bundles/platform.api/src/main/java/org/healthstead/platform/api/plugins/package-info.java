// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins: installing them, calling them safely, and finding out which one failed.
 *
 * <p>{@link org.healthstead.platform.api.plugins.PluginService} installs, starts, stops and removes
 * {@link org.healthstead.platform.api.plugins.Plugin}s.
 *
 * <p>A bundle that calls services of plugins must do so through a
 * {@link org.healthstead.platform.api.plugins.PluginFence}:
 *
 * <pre>{@code
 * PluginCall<Integer> call = fence.begin(service, importer.getClass(), () -> importer.accepts(source));
 * if (call.end(Duration.ofSeconds(5), true) == PluginCall.Status.DONE) {
 *     use(call.value());
 * }
 * }</pre>
 *
 * <p>The call runs in a thread that can be given up, and nothing that it throws gets out. Faults go to
 * {@link org.healthstead.platform.api.plugins.PluginFaults}, which counts them for all bundles together and quarantines
 * a plugin with too many. The fence is a class and not a service, so that other bundles can go on calling plugins while
 * the extensions bundle is being exchanged.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.plugins;
