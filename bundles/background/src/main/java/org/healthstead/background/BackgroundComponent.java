// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.healthstead.api.work.ScheduledWork;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Puts the parts together. Follows the work of plugins without fetching it: that would run code of a plugin in the
 * thread that announces it.
 */
@Component(
        configurationPid = BackgroundSettings.PID,
        service = {},
        immediate = true)
@Designate(ocd = BackgroundSettings.class)
public final class BackgroundComponent {

    private final WorkLoop loop;
    private final PluginFence fence;
    private final ServiceTracker<ScheduledWork, OfferedWork> works;
    private final ServiceTracker<PluginFaults, PluginFaults> faults;
    private final ServiceRegistration<PluginConsents> consents;
    private final Thread thread;

    @Activate
    public BackgroundComponent(
            BundleContext context,
            BackgroundSettings settings,
            @Reference PluginConsentStore store,
            @Reference PluginService plugins,
            @Reference Authentication authentication,
            @Reference AccessPolicy access) {
        InstantSource clock = InstantSource.system();
        Duration longest = Duration.ofMinutes(settings.work_minutes());
        faults = new ServiceTracker<>(context, PluginFaults.class, null);
        faults.open();
        fence = new PluginFence(() -> Optional.ofNullable(faults.getService()));
        loop = new WorkLoop(
                store,
                plugins,
                () -> new PluginTurn(store, authentication, clock, longest, this::isClosed),
                clock,
                ZoneId::systemDefault,
                longest);
        works = new ServiceTracker<>(context, ScheduledWork.class, null) {
            @Override
            public OfferedWork addingService(ServiceReference<ScheduledWork> reference) {
                return offer(context, reference);
            }

            @Override
            public void removedService(ServiceReference<ScheduledWork> reference, OfferedWork work) {
                loop.remove(work);
            }
        };
        works.open();
        consents = context.registerService(
                PluginConsents.class, new StoredConsents(store, plugins, access, clock, loop::look), null);
        thread = Thread.ofPlatform().daemon().name("background").start(loop::run);
    }

    private boolean isClosed() {
        return loop.isClosed();
    }

    private OfferedWork offer(BundleContext context, ServiceReference<ScheduledWork> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null || bundle.getSymbolicName() == null) {
            return null;
        }
        OfferedWork work = new OfferedWork(bundle.getSymbolicName(), fence, () -> context.getService(reference));
        loop.add(work);
        return work;
    }

    @Deactivate
    public void stop() throws InterruptedException {
        consents.unregister();
        loop.close();
        thread.join(Duration.ofSeconds(5));
        works.close();
        fence.close();
        faults.close();
    }
}
