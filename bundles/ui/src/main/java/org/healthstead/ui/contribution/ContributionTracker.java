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

/**
 * Follows the services of one type. Not a reference of a component: that would fetch each service, and with it run the
 * plugin's constructor, in the thread that announces it or, worse, in the one that starts this bundle. Here a service
 * is only noted; {@link ContributionRunner} fetches it.
 */
public final class ContributionTracker<S> implements AutoCloseable {

    private final ServiceTracker<S, Contributed<?>> tracker;

    /** Takes in a contribution, and gives it back when it is to be removed. */
    @FunctionalInterface
    public interface Place<S> {
        Contributed<?> add(Owner owner, int ranking, Supplier<S> service);
    }

    /** Follows from now on. */
    public ContributionTracker(BundleContext context, Class<S> type, Place<S> place, Consumer<Contributed<?>> remove) {
        tracker = new ServiceTracker<>(context, type, new ServiceTrackerCustomizer<S, Contributed<?>>() {
            @Override
            public Contributed<?> addingService(ServiceReference<S> reference) {
                Bundle bundle = reference.getBundle();
                return bundle == null
                        ? null
                        : place.add(
                                owner(bundle, context.getBundle()),
                                ranking(reference),
                                () -> context.getService(reference));
            }

            @Override
            public void modifiedService(ServiceReference<S> reference, Contributed<?> contributed) {
                // its place stays as it was
            }

            @Override
            public void removedService(ServiceReference<S> reference, Contributed<?> contributed) {
                remove.accept(contributed);
            }
        });
        tracker.open();
    }

    private static Owner owner(Bundle bundle, Bundle ours) {
        if (bundle.equals(ours)) {
            return Owner.CORE;
        }
        String name = String.valueOf(bundle.getSymbolicName());
        String title = Optional.ofNullable(bundle.getHeaders().get(Constants.BUNDLE_NAME))
                .filter(text -> !text.isBlank())
                .orElse(name);
        return new Owner(name, title, true);
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    @Override
    public void close() {
        tracker.close();
    }
}
