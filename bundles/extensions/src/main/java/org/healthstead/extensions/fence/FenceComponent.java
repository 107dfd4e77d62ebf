// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Puts the fence up, before any plugin can be resolved: it needs no store. The hooks are registered as finished
 * objects, because the framework asks for them in the middle of resolving, when no component may be made.
 */
@Component(
        service = {},
        immediate = true)
public final class FenceComponent {

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Activate
    public FenceComponent(BundleContext context) {
        ProductBundles product = new ProductBundles(context);
        WiringFence fence = new WiringFence(product);
        ResolverHookFactory fences = triggers -> fence;
        CollisionHook collisions = (operation, target, candidates) -> allowTwins(product, candidates);
        registrations.add(context.registerService(ResolverHookFactory.class, fences, null));
        registrations.add(context.registerService(CollisionHook.class, collisions, null));
        registrations.add(context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                new ServiceFence(product),
                null));
    }

    /** One name and version may be installed twice when both are plugins: one of them is on its way out. */
    private static void allowTwins(ProductBundles product, Collection<Bundle> candidates) {
        candidates.removeIf(bundle -> !product.contains(bundle));
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
