// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Keeps services where they belong. Plugins find what the API offers and nothing else of the product: without the
 * package they could not cast another service, but call it by reflection. And nobody finds what a plugin offers in
 * place of the platform, such as a store of entries or a servlet.
 */
final class ServiceFence implements FindHook, EventListenerHook {

    private final ProductBundles product;

    ServiceFence(ProductBundles product) {
        this.product = product;
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = context.getBundle();
        references.removeIf(service -> !ServiceReach.of(service, product).admits(asking, service, product));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> service = event.getServiceReference();
        ServiceReach reach = ServiceReach.of(service, product);
        if (reach != ServiceReach.EVERYBODY) {
            listeners.keySet().removeIf(context -> !hears(context, reach, service));
        }
    }

    private boolean hears(BundleContext context, ServiceReach reach, ServiceReference<?> service) {
        try {
            Bundle bundle = context.getBundle();
            return bundle != null && reach.admits(bundle, service, product);
        } catch (IllegalStateException e) {
            // Its bundle has stopped: it hears nothing anyway.
            return false;
        }
    }
}
