// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.fence;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Which bundles are the product: those whose file lies in the product's folder {@code bundles}, where only who installs
 * the product can write. Safe for several threads.
 */
public final class ProductBundles {

    /** Framework property set by the launcher. */
    private static final String PRODUCT = "healthstead.product";

    /**
     * Framework property of tests in the container, which copies what it installs: beginnings of names, or parts of
     * locations, of bundles that count as the product; with commas.
     */
    private static final String TRUSTED = "healthstead.fence.trusted";

    private static final String PLUGIN = "org.healthstead.plugin.";

    private final Optional<Path> folder;
    private final List<String> trusted;

    /** By bundle id, which is never given twice. */
    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

    public ProductBundles(BundleContext context) {
        this.folder = Optional.ofNullable(context.getProperty(PRODUCT))
                .map(Path::of)
                .map(path -> path.resolve("bundles").normalize());
        String names = context.getProperty(TRUSTED);
        this.trusted = names == null ? List.of() : Arrays.asList(names.split(","));
    }

    /** True for the framework, and for every bundle that ships, our own plugins included. Cheap. */
    public boolean contains(Bundle bundle) {
        return known.computeIfAbsent(bundle.getBundleId(), id -> isOfTheProduct(bundle));
    }

    private boolean isOfTheProduct(Bundle bundle) {
        return bundle.getBundleId() == 0
                || isTrusted(bundle)
                || file(bundle.getLocation())
                        .filter(file -> folder.filter(file::startsWith).isPresent())
                        .isPresent();
    }

    /** True for a plugin that comes with the product. */
    public boolean isShippedPlugin(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith(PLUGIN) && contains(bundle);
    }

    /** True for the product without its plugins. */
    public boolean isCore(Bundle bundle) {
        return contains(bundle) && !isShippedPlugin(bundle);
    }

    private boolean isTrusted(Bundle bundle) {
        String name = bundle.getSymbolicName() == null ? "" : bundle.getSymbolicName();
        return trusted.stream()
                .anyMatch(part -> name.startsWith(part) || bundle.getLocation().contains(part));
    }

    private static Optional<Path> file(String location) {
        String address = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
        if (!address.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(address)).normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
