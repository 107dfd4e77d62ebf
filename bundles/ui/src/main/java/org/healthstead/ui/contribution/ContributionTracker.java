// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the services of one type. Not a reference of a component: that would fetch each service, and with it run the
 * plugin's constructor, in the thread that announces it or, worse, in the one that starts this bundle. Here a service
 * is only noted; {@link ContributionRunner} fetches it.
 */
public final class ContributionTracker<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionTracker.class);

    private final ContributionRunner runner;
    private final ServiceTracker<S, TrackedContribution<?>> tracker;

    /** Takes in a contribution, and gives it back when it is to be removed. */
    @FunctionalInterface
    public interface Registry<S> {
        TrackedContribution<?> add(ContributionOwner owner, int ranking, Supplier<S> service);
    }

    /** Follows from now on. */
    public ContributionTracker(
            BundleContext context,
            Class<S> type,
            ContributionRunner runner,
            Registry<S> place,
            Consumer<TrackedContribution<?>> remove) {
        this.runner = runner;
        tracker = new ServiceTracker<>(context, type, new ServiceTrackerCustomizer<S, TrackedContribution<?>>() {
            @Override
            public TrackedContribution<?> addingService(ServiceReference<S> reference) {
                Bundle bundle = reference.getBundle();
                return bundle == null
                        ? null
                        : place.add(
                                owner(bundle, context.getBundle()),
                                ranking(reference),
                                () -> fetch(context, reference));
            }

            @Override
            public void modifiedService(ServiceReference<S> reference, TrackedContribution<?> contributed) {
                // its place stays as it was
            }

            @Override
            public void removedService(ServiceReference<S> reference, TrackedContribution<?> contributed) {
                remove.accept(contributed);
            }
        });
        tracker.open();
    }

    /** Null when its component cannot be made: then the plugin is to blame, while it is there. */
    private S fetch(BundleContext context, ServiceReference<S> reference) {
        S service = context.getService(reference);
        Bundle bundle = reference.getBundle();
        if (service == null && bundle != null && reference.getProperty("component.name") instanceof String name) {
            try {
                // By default a component is named like its class.
                Class<?> type = bundle.loadClass(name);
                runner.report(owner(bundle, context.getBundle()), type, Optional.empty());
            } catch (ClassNotFoundException | IllegalStateException e) {
                LOG.warn("a component of {} cannot be made", bundle.getSymbolicName());
            }
        }
        return service;
    }

    private static ContributionOwner owner(Bundle bundle, Bundle ours) {
        if (bundle.equals(ours)) {
            return ContributionOwner.CORE;
        }
        String name = String.valueOf(bundle.getSymbolicName());
        String title = Optional.ofNullable(bundle.getHeaders().get(Constants.BUNDLE_NAME))
                .filter(text -> !text.isBlank())
                .orElse(name);
        return new ContributionOwner(name, title, true);
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    @Override
    public void close() {
        tracker.close();
    }
}
