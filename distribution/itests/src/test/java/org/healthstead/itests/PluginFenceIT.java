// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Bundles that came in past every check: the resolver itself keeps them from what is ours. */
public class PluginFenceIT extends ContainerTest {

    private static final String JARS = "healthstead.test.jars";
    private static final String CLOSED = "org.healthstead.platform.api.store";

    @Configuration
    @Override
    public Option[] shippedProduct() {
        Path folder = jars();
        Map<String, String> curious = Map.of(
                "import", "Import-Package=" + CLOSED,
                "optional", "Import-Package=" + CLOSED + ";resolution:=optional",
                "dynamic", "DynamicImport-Package=*",
                "bundle", "Require-Bundle=org.healthstead.platform.api",
                "fragment", "Fragment-Host=org.healthstead.access");
        curious.forEach((name, header) -> move(
                ThrowAwayPlugin.named("org.example." + name, "1.0.0")
                        .header(header.split("=", 2)[0], header.split("=", 2)[1])
                        .write(folder),
                folder.resolve(name + ".jar")));
        return Product.options(jar -> true, frameworkProperty(JARS).value(folder.toString()));
    }

    private static Path jars() {
        try {
            Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
            return Files.createTempDirectory(scratch, "fence-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bundle install(String name) throws BundleException {
        return context.installBundle(
                Path.of(context.getProperty(JARS), name + ".jar").toUri().toString());
    }

    @Test
    public void anImportOfThePlatformDoesNotResolve() throws Exception {
        Bundle bundle = install("import");
        assertThrows(BundleException.class, bundle::start);
        assertEquals(Bundle.INSTALLED, bundle.getState());
        bundle.uninstall();
    }

    @Test
    public void anOptionalImportOfThePlatformIsNotFulfilled() throws Exception {
        Bundle bundle = install("optional");
        bundle.start();
        assertThrows(ClassNotFoundException.class, () -> bundle.loadClass(CLOSED + ".PluginStore"));
        bundle.uninstall();
    }

    @Test
    public void aDynamicImportReachesTheApiAndNotThePlatform() throws Exception {
        Bundle bundle = install("dynamic");
        bundle.start();
        assertEquals(
                "org.healthstead.api.record.Entry",
                bundle.loadClass("org.healthstead.api.record.Entry").getName());
        assertThrows(ClassNotFoundException.class, () -> bundle.loadClass(CLOSED + ".PluginStore"));
        assertThrows(
                ClassNotFoundException.class, () -> bundle.loadClass("org.healthstead.platform.api.database.Database"));
        bundle.uninstall();
    }

    /** Without the package it could still call them by reflection. */
    @Test
    public void servicesOfThePlatformAreNotFound() throws Exception {
        Bundle bundle = install("dynamic");
        bundle.start();
        for (String open :
                new String[] {"org.healthstead.api.search.SearchService", "org.healthstead.api.jobs.JobService"}) {
            assertNotNull(open, bundle.getBundleContext().getServiceReference(open));
        }
        for (String closed : new String[] {CLOSED + ".PluginStore", "org.healthstead.platform.api.keys.Vault"}) {
            assertNotNull(closed, context.getServiceReference(closed));
            assertNull(closed, bundle.getBundleContext().getServiceReference(closed));
            assertNull(closed, bundle.getBundleContext().getAllServiceReferences(closed, null));
        }
        bundle.uninstall();
    }

    /** Parts of a bundle of ours, and what runs the container, could be called by reflection as well. */
    @Test
    public void onlyWhatTheApiOffersIsFound() throws Exception {
        Bundle bundle = install("dynamic");
        bundle.start();
        for (String closed : new String[] {
            "org.healthstead.store.jpa.unit.StoreUnit",
            "org.osgi.service.cm.ConfigurationAdmin",
            "org.osgi.service.component.runtime.ServiceComponentRuntime"
        }) {
            assertNotNull(closed, context.getServiceReference(closed));
            assertNull(closed, bundle.getBundleContext().getAllServiceReferences(closed, null));
        }
        bundle.uninstall();
    }

    /** Nobody takes a store of entries, a servlet or a service of the platform from a plugin. */
    @Test
    public void aPluginDoesNotTakeThePlaceOfThePlatform() throws Exception {
        Bundle bundle = install("dynamic");
        bundle.start();
        Bundle other = install("optional");
        other.start();
        for (String type : new String[] {"org.healthstead.api.record.EntryStore", "jakarta.servlet.Servlet"}) {
            ServiceRegistration<?> forged = bundle.getBundleContext()
                    .registerService(
                            type,
                            anything(bundle, type),
                            FrameworkUtil.asDictionary(Map.of(
                                    Constants.SERVICE_RANKING,
                                    1_000,
                                    "osgi.http.whiteboard.servlet.pattern",
                                    "/signin/*")));
            for (Bundle asking : new Bundle[] {other, context.getBundle()}) {
                ServiceReference<?>[] found = asking.getBundleContext().getAllServiceReferences(type, null);
                assertTrue(type, found == null || Arrays.stream(found).noneMatch(forged.getReference()::equals));
            }
            assertNull(type, forged.getReference().getUsingBundles());
            forged.unregister();
        }
        Runnable nothing = () -> {};
        ServiceRegistration<?> own = bundle.getBundleContext().registerService(Runnable.class.getName(), nothing, null);
        ServiceReference<?>[] between =
                other.getBundleContext().getAllServiceReferences(Runnable.class.getName(), null);
        assertTrue("between plugins", Arrays.asList(between).contains(own.getReference()));
        own.unregister();
        bundle.uninstall();
        other.uninstall();
    }

    /** The framework wants an object of the type; what it answers is of no interest. */
    private static Object anything(Bundle bundle, String type) throws ClassNotFoundException {
        Class<?> contract = bundle.loadClass(type);
        return Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }

    @Test
    public void aBundleOfOursCannotBeRequired() throws Exception {
        Bundle bundle = install("bundle");
        assertThrows(BundleException.class, bundle::start);
        bundle.uninstall();
    }

    @Test
    public void aBundleOfOursCannotBeExtended() throws Exception {
        Bundle bundle = install("fragment");
        Bundle access = ourBundles().stream()
                .filter(ours -> ours.getSymbolicName().equals(OURS + "access"))
                .findFirst()
                .orElseThrow();
        assertEquals(Bundle.ACTIVE, access.getState());
        context.getBundle(0)
                .adapt(org.osgi.framework.wiring.FrameworkWiring.class)
                .resolveBundles(java.util.Set.of(bundle));
        assertNotEquals(Bundle.RESOLVED, bundle.getState());
        bundle.uninstall();
    }
}
