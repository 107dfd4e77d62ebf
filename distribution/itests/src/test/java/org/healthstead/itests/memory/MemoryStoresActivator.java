// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.memory;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.store.ChangeListener;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Offers the stores in memory to the container, as the bundle that keeps them in a database does. */
public final class MemoryStoresActivator implements BundleActivator {

    private ServiceTracker<AccessPolicy, AccessPolicy> policy;
    private ServiceTracker<ChangeListener, ChangeListener> listeners;

    @Override
    public void start(BundleContext context) {
        policy = new ServiceTracker<>(context, AccessPolicy.class, null);
        policy.open();
        MemoryStores stores = new MemoryStores(policy::getService, Clock.systemUTC());
        listeners = new Listeners(context, stores);
        listeners.open();
        for (Map.Entry<Class<?>, Object> store : stores.services().entrySet()) {
            context.registerService(store.getKey().getName(), store.getValue(), null);
        }
        context.registerService(
                Readiness.class, new Readiness() {}, new Hashtable<>(Map.of(Readiness.PART, Readiness.STORE)));
    }

    @Override
    public void stop(BundleContext context) {
        listeners.close();
        policy.close();
    }

    private static final class Listeners extends ServiceTracker<ChangeListener, ChangeListener> {

        private final MemoryStores stores;

        Listeners(BundleContext context, MemoryStores stores) {
            super(context, ChangeListener.class, null);
            this.stores = stores;
        }

        @Override
        public ChangeListener addingService(ServiceReference<ChangeListener> reference) {
            ChangeListener listener = super.addingService(reference);
            stores.addListener(listener);
            return listener;
        }

        @Override
        public void removedService(ServiceReference<ChangeListener> reference, ChangeListener listener) {
            stores.removeListener(listener);
            super.removedService(reference, listener);
        }
    }
}
