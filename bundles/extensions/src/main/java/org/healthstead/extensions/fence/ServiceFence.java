// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Hides the services between our own bundles from plugins: without the package a plugin cannot cast such a service, but
 * could call it by reflection. One that is also offered by an open contract is left to be found.
 */
final class ServiceFence implements FindHook, EventListenerHook {

    private static final String PLATFORM = "org.healthstead.platform.";

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
        if (!product.isCore(context.getBundle())) {
            references.removeIf(ServiceFence::isOurs);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isOurs(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> !isCore(context));
        }
    }

    private boolean isCore(BundleContext context) {
        try {
            Bundle bundle = context.getBundle();
            return bundle != null && product.isCore(bundle);
        } catch (IllegalStateException e) {
            // Its bundle has stopped: it hears nothing anyway.
            return false;
        }
    }

    private static boolean isOurs(ServiceReference<?> service) {
        for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
            if (!type.startsWith(PLATFORM)) {
                return false;
            }
        }
        return true;
    }
}
