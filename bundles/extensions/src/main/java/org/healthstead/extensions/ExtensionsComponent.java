// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.healthstead.extensions.fence.ProductBundles;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.PluginStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together and registers the services. Plugins go on running while their store is exchanged. */
@Component(
        configurationPid = ExtensionsSettings.PID,
        service = {},
        immediate = true)
@Designate(ocd = ExtensionsSettings.class)
public final class ExtensionsComponent implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionsComponent.class);

    private final BundleContext context;
    private final Bundle framework;
    private final PluginTable table;
    private final PluginBundles bundles;
    private final OsgiPluginService service;
    private final ServerReadiness readiness;
    private final PluginWarnings warnings = new PluginWarnings();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Activate
    public ExtensionsComponent(
            BundleContext context,
            ExtensionsSettings settings,
            @Reference Home home,
            @Reference PluginStore store,
            @Reference PluginConsentStore consents,
            @Reference AccessPolicy access,
            @Reference ServiceComponentRuntime components)
            throws InvalidSyntaxException {
        PluginLimits limits = PluginLimits.of(settings);
        boolean safeMode = Boolean.parseBoolean(context.getProperty(Home.SAFE_MODE_PROPERTY));
        boolean offline = Boolean.parseBoolean(context.getProperty(Home.OFFLINE_PROPERTY));
        boolean mayRun = !safeMode && !offline;
        this.context = context;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.table = new PluginTable(store);
        this.bundles = new PluginBundles(context, new ComponentFailures(components), limits.start());
        PluginFolder folder = new PluginFolder(home.folder("plugins"));
        ShippedPlugins shipped = new ShippedPlugins(context, new ProductBundles(context), table, bundles);
        PluginStates states = new PluginStates(table, context, warnings, safeMode, offline);
        PluginLife life = new PluginLife(table, consents, folder, bundles, mayRun);
        this.service = new OsgiPluginService(
                access,
                table,
                life,
                new PluginDependents(table, folder, bundles, life, mayRun),
                shipped,
                folder,
                states,
                limits);
        PluginBoot boot = new PluginBoot(table, folder, bundles);
        boot.prepare(framework.getState() != Bundle.ACTIVE);
        context.addBundleListener(this);
        register(PluginService.class, service, Map.of());
        register(PluginFaults.class, faults(limits), Map.of());
        register(
                HealthCheck.class,
                new PluginHealthCheck(service),
                Map.of(HealthCheck.NAME, "plugins", HealthCheck.TAGS, "core"));
        this.readiness = new ServerReadiness(context);
        if (!offline) {
            Thread.ofPlatform().daemon().name("plugins").start(() -> boot(boot, mayRun));
        }
    }

    private PluginFaults faults(PluginLimits limits) {
        return new OsgiPluginFaults(
                service,
                limits,
                InstantSource.system(),
                warnings,
                work -> Thread.ofVirtual().name("plugin-faults").start(work));
    }

    private <S> void register(Class<S> contract, S instance, Map<String, String> properties) {
        registrations.add(context.registerService(contract, instance, new Hashtable<>(properties)));
    }

    private void boot(PluginBoot boot, boolean mayRun) {
        try {
            if (readiness.await()) {
                boot.run(service, mayRun);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Whatever it is, it must not look as if all were well: the states say which plugin does not run.
            LOG.error("plugins were not started: {}", e.getClass().getName());
        }
    }

    /** The framework is about to stop: plugins end first, while everything that they use is still there. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            warnings.stopped(event.getBundle());
        }
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().equals(framework)) {
            service.close();
            table.all()
                    .forEach(plugin -> plugin.bundle()
                            .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                            .ifPresent(bundle -> bundles.stop(bundle, Bundle.STOP_TRANSIENT)));
        }
    }

    @Deactivate
    void close() {
        readiness.end();
        service.close();
        context.removeBundleListener(this);
        registrations.reversed().forEach(ServiceRegistration::unregister);
    }
}
