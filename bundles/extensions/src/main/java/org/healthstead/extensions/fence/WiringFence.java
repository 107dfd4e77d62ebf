// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Takes candidates away from the resolver. A bundle that is no core bundle gets no {@code platform} package, may not
 * require and not extend a bundle of the product, and a core bundle takes nothing from a plugin.
 */
final class WiringFence implements ResolverHook {

    private static final String PLATFORM = "org.healthstead.platform.";
    private static final String OURS = "org.healthstead.";

    private final ProductBundles product;

    WiringFence(ProductBundles product) {
        this.product = product;
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        BundleRevision asking = requirement.getRevision();
        if (product.isCore(asking.getBundle())) {
            candidates.removeIf(candidate -> !product.contains(provider(candidate)));
        } else {
            candidates.removeIf(candidate -> isClosed(requirement.getNamespace(), candidate));
        }
    }

    private boolean isClosed(String namespace, BundleCapability candidate) {
        return switch (namespace) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                String.valueOf(candidate.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                        .startsWith(PLATFORM);
            case BundleNamespace.BUNDLE_NAMESPACE -> isOurs(candidate);
            case HostNamespace.HOST_NAMESPACE -> product.contains(provider(candidate));
            default -> false;
        };
    }

    private boolean isOurs(BundleCapability candidate) {
        String name = provider(candidate).getSymbolicName();
        return name != null && name.startsWith(OURS) && product.contains(provider(candidate));
    }

    private static Bundle provider(BundleCapability candidate) {
        return candidate.getRevision().getBundle();
    }

    /** During an update the version that goes and the one that comes are there side by side for a moment. */
    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        if (!product.contains(provider(singleton))) {
            collisions.removeIf(other -> !product.contains(provider(other)));
        }
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Everything may resolve; to what, is decided above.
    }

    @Override
    public void end() {
        // Nothing is kept from one resolution to the next.
    }
}
