// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.healthstead.extensions.fence.FenceComponent;
import org.healthstead.extensions.fence.ProductBundles;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.PluginStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * One life of a server as far as this bundle sees it: a real framework on a cache, with files and a store that stay.
 */
final class Rig implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Framework framework;
    final OsgiPluginService service;
    final OsgiPluginFaults faults;
    final PluginBundles bundles;
    private final Duration patience;

    Rig(
            Path home,
            PluginStore store,
            PluginConsentStore consents,
            AccessPolicy access,
            PluginLimits limits,
            boolean mayRun)
            throws BundleException, IOException {
        Files.createDirectories(home.resolve("plugins"));
        patience = limits.start();
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        home.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.healthstead.platform.api.store",
                        "felix.log.level",
                        "0"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        new FenceComponent(context);
        PluginWarnings warnings = new PluginWarnings();
        PluginTable table = new PluginTable(store);
        PluginFolder folder = new PluginFolder(home.resolve("plugins"));
        bundles = new PluginBundles(context, new ComponentFailures(noComponents()), limits.start());
        ShippedPlugins shipped = new ShippedPlugins(context, new ProductBundles(context), table, bundles);
        PluginLife life = new PluginLife(table, consents, folder, bundles, mayRun);
        service = new OsgiPluginService(
                access,
                table,
                life,
                new PluginDependents(table, folder, bundles, life, mayRun),
                shipped,
                folder,
                new PluginStates(table, context, warnings, !mayRun, false),
                limits);
        faults = new OsgiPluginFaults(service, limits, InstantSource.system(), warnings, Runnable::run);
        PluginBoot boot = new PluginBoot(table, folder, bundles);
        boot.prepare(true);
        boot.run(service, mayRun);
    }

    static PluginLimits limits(Duration start) {
        return new PluginLimits(start, 3, Duration.ofMinutes(1), Duration.ofMillis(1), 1_000_000);
    }

    /** Declarative Services are not here; the tests in the container have them. */
    private static ServiceComponentRuntime noComponents() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
    }

    Plugin install(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            return service.install(in);
        }
    }

    /** State, version and problem, or {@code gone}. */
    String state(String name) {
        return service.find(name)
                .map(plugin -> plugin.state() + " " + plugin.version()
                        + plugin.problem().map(problem -> " " + problem.code()).orElse(""))
                .orElse("gone");
    }

    @Override
    public void close() {
        try {
            service.close();
            framework.stop();
            // One with a plugin that hangs never ends.
            framework.waitForStop(patience.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
