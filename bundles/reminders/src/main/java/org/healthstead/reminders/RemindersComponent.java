// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.platform.api.store.ReminderStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Puts the parts together. Follows the reminders of plugins without fetching them: that would run code of a plugin in
 * the thread that announces it.
 */
@Component(
        service = {},
        immediate = true)
public final class RemindersComponent {

    private static final Duration PER_CALL = Duration.ofSeconds(2);
    private static final Duration FOR_ALL = Duration.ofSeconds(3);
    private static final int MAX_TITLE = 200;

    private final PluginFence fence;
    private final ServiceTracker<ReminderContribution, OfferedContribution> contributions;
    private final ServiceTracker<PluginFaults, PluginFaults> faults;
    private final ServiceRegistration<ReminderService> registration;

    @Activate
    public RemindersComponent(
            BundleContext context,
            @Reference ReminderStore store,
            @Reference Authentication authentication,
            @Reference AccessPolicy access) {
        faults = new ServiceTracker<>(context, PluginFaults.class, null);
        faults.open();
        fence = new PluginFence(() -> Optional.ofNullable(faults.getService()));
        PluginReminders plugins = new PluginReminders(authentication, PER_CALL, FOR_ALL);
        contributions = new ServiceTracker<>(context, ReminderContribution.class, null) {
            @Override
            public OfferedContribution addingService(ServiceReference<ReminderContribution> reference) {
                OfferedContribution offered = offered(context, reference);
                if (offered != null) {
                    plugins.add(offered);
                }
                return offered;
            }

            @Override
            public void removedService(
                    ServiceReference<ReminderContribution> reference, OfferedContribution contribution) {
                plugins.remove(contribution);
            }
        };
        contributions.open();
        registration = context.registerService(
                ReminderService.class, new StoredReminders(plugins, store, access, InstantSource.system()), null);
    }

    private OfferedContribution offered(BundleContext context, ServiceReference<ReminderContribution> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null || bundle.getSymbolicName() == null) {
            return null;
        }
        String name = bundle.getSymbolicName();
        String title = Optional.ofNullable(bundle.getHeaders().get(Constants.BUNDLE_NAME))
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > MAX_TITLE ? text.substring(0, MAX_TITLE) : text)
                .orElse(name);
        return new OfferedContribution(name, title, fence, () -> context.getService(reference));
    }

    @Deactivate
    public void stop() {
        registration.unregister();
        contributions.close();
        fence.close();
        faults.close();
    }
}
