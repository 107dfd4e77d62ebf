// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A test inside the container with everything that ships. The methods run in a bundle of the container; one boot per
 * class.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class ContainerTest {
    /** Symbolic names of our own bundles begin with it. */
    protected static final String OURS = "org.healthstead.";

    @Inject
    protected BundleContext context;

    @Configuration
    public Option[] shippedProduct() {
        return Product.options();
    }

    /** Bundles of the product; Pax Exam's own ones are left out. */
    protected List<Bundle> shippedBundles() {
        Set<String> shipped = Product.jars(Path.of(context.getProperty("healthstead.product"))).stream()
                .map(ContainerTest::symbolicName)
                .collect(Collectors.toSet());
        return Arrays.stream(context.getBundles())
                .filter(bundle -> shipped.contains(bundle.getSymbolicName()))
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .toList();
    }

    /** The shipped file of a bundle. */
    protected Path jarOf(Bundle bundle) {
        return Product.jars(Path.of(context.getProperty("healthstead.product"))).stream()
                .filter(jar -> symbolicName(jar).equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static String symbolicName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String header = file.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return header.split(";")[0].strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected List<Bundle> ourBundles() {
        return shippedBundles().stream()
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .toList();
    }

    protected static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
