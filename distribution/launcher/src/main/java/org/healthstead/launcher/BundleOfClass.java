// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;

/**
 * Answers {@code FrameworkUtil.getBundle} for classes that the application class loader loaded: by the jar that they
 * came from, or by the folder of a jar that was inside of the bundle. The framework finds this class by
 * {@code META-INF/services}.
 *
 * <p>Thread safety: any thread. Only the framework that was started last is asked, as a process has one at a time.
 */
public final class BundleOfClass implements FrameworkUtilHelper {
    private static volatile BundleContext framework;

    /** Part of the framework while it runs. */
    static final class Activator implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            framework = context;
        }

        @Override
        public void stop(BundleContext context) {
            framework = null;
        }
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> classFromBundle) {
        BundleContext context = framework;
        CodeSource source = classFromBundle.getProtectionDomain().getCodeSource();
        return context == null || source == null ? Optional.empty() : bundleWith(source.getLocation(), context);
    }

    private static Optional<Bundle> bundleWith(URL jar, BundleContext context) {
        try {
            Path file = Path.of(jar.toURI());
            String folder = file.getParent().getFileName().toString();
            return Optional.ofNullable(context.getBundle(ProductConnector.locationOf(file)))
                    .or(() -> Arrays.stream(context.getBundles())
                            .filter(bundle -> folder.equals(bundle.getSymbolicName()))
                            .findFirst());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
