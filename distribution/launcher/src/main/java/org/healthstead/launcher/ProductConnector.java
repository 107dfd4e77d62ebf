// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/**
 * Gives the framework those shipped bundles whose jars are on the class path of this process. Their classes come from
 * the application class loader, the only one whose classes the JVM's start cache holds linked. For the framework they
 * are bundles like all others, with wires, services and a life of their own.
 *
 * <p>A bundle that is not on the class path, or that is updated from another file, has a class loader of its own.
 *
 * <p>Thread safety: any thread.
 */
final class ProductConnector implements ModuleConnector {
    private static final String OWN_CLASS_LOADER = "reference:";

    private final ProductFolder product;
    private final Set<Path> classPath;

    /** By location, those that lie in the folder of shipped bundles. */
    private final Map<String, ClassPathBundle> bundles = new TreeMap<>();

    /** @param classPath of this process, with the separator of the system */
    ProductConnector(ProductFolder product, String classPath) {
        this.product = product;
        this.classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .collect(Collectors.toSet());
        Path shipped = product.path().resolve("bundles");
        this.classPath.stream()
                .filter(jar -> jar.startsWith(shipped))
                .forEach(jar -> bundles.put(locationOf(jar), new ClassPathBundle(jar)));
    }

    /** For the shipped bundle in this file: where the framework has to install it from. */
    String location(Path jar) {
        String location = locationOf(jar);
        ClassPathBundle bundle = bundles.get(location);
        return bundle != null && hasNestedJars(bundle) ? location : OWN_CLASS_LOADER + location;
    }

    static String locationOf(Path jar) {
        return jar.toUri().toString();
    }

    /** Changes when another bundle is loaded by another class loader. */
    String fingerprint() {
        return String.join("\n", bundles.keySet());
    }

    /** True when the jars inside of the bundle are on the class path too. */
    private boolean hasNestedJars(ClassPathBundle bundle) {
        Path folder = product.nestedJars(bundle.symbolicName());
        return bundle.nestedJars().stream().allMatch(name -> classPath.contains(folder.resolve(name)));
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // It keeps nothing.
    }

    /** @return empty for a bundle with a class loader of its own */
    @Override
    public Optional<ConnectModule> connect(String location) {
        return Optional.ofNullable(bundles.get(location)).map(bundle -> () -> bundle);
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.of(new BundleOfClass.Activator());
    }
}
