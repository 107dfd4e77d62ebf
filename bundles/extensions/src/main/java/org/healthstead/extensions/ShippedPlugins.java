// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.healthstead.api.problem.Problem;
import org.healthstead.extensions.fence.ProductBundles;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that come with the product: bundles of its folder named {@code org.healthstead.plugin.*}. The framework
 * starts them; somebody may stop them. A row is there only for one that is not as it comes.
 */
final class ShippedPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPlugins.class);
    private static final List<String> API = List.of("org.healthstead.api", "org.healthstead.ui.api");

    private final BundleContext context;
    private final ProductBundles product;
    private final PluginTable table;
    private final PluginBundles bundles;

    ShippedPlugins(BundleContext context, ProductBundles product, PluginTable table, PluginBundles bundles) {
        this.context = context;
        this.product = product;
        this.table = table;
        this.bundles = bundles;
    }

    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(product::isShippedPlugin)
                .toList();
    }

    Optional<Bundle> find(String name) {
        return all().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst();
    }

    /** Names that no plugin may take: those of every bundle that is not an installed plugin. */
    Set<String> takenNames() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> PluginBundles.nameOf(bundle).isEmpty() && bundle.getSymbolicName() != null)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toSet());
    }

    /** Version of each package that plugins compile against. */
    Map<String, Version> offeredPackages() {
        Map<String, Version> offered = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (API.contains(bundle.getSymbolicName()) && product.contains(bundle)) {
                bundle.adapt(BundleRevision.class)
                        .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                        .forEach(capability -> offered.put(
                                (String) capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE), (Version)
                                        capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)));
            }
        }
        return offered;
    }

    StoredPlugin row(String name) {
        return table.find(name)
                .map(ManagedPlugin::row)
                .orElseGet(() -> new StoredPlugin(name, Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    /** After the framework started everything: stops again what somebody had stopped. */
    void applyRows() {
        for (Bundle bundle : all()) {
            StoredPlugin row = row(bundle.getSymbolicName());
            if ((row.stopped() || row.quarantine().isPresent()) && bundle.getState() == Bundle.ACTIVE) {
                bundles.stop(bundle, 0);
            }
        }
    }

    void start(Bundle bundle) {
        String name = bundle.getSymbolicName();
        table.forget(name);
        bundles.start(bundle, title(bundle), 0).ifPresent(problem -> quarantine(bundle, problem));
    }

    void stop(Bundle bundle) {
        table.save(PluginTable.stopped(row(bundle.getSymbolicName())));
        bundles.stop(bundle, 0);
    }

    void quarantine(Bundle bundle, Problem why) {
        LOG.warn("plugin {} is quarantined: {}", bundle.getSymbolicName(), why.code());
        table.save(PluginTable.quarantined(row(bundle.getSymbolicName()), why));
        bundles.stop(bundle, 0);
    }

    static String title(Bundle bundle) {
        String title = header(bundle, Constants.BUNDLE_NAME);
        return title.isEmpty() ? bundle.getSymbolicName() : title;
    }

    static String header(Bundle bundle, String name) {
        String value = bundle.getHeaders().get(name);
        return value == null ? "" : value;
    }

    /** Why it does not run although nobody stopped it: the log says more. */
    static Problem notStarted(Bundle bundle) {
        return PluginProblems.startFailed(title(bundle), "see the log");
    }
}
