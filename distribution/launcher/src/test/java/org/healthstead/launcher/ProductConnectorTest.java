// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** In a real framework; the bundle has a class that the class path of this test has too, as a shipped one has. */
class ProductConnectorTest {
    private static final String CLASS = JsonLine.class.getName();

    @TempDir
    Path folder;

    private Path jar;
    private ProductConnector connector;
    private Framework framework;

    @BeforeEach
    void product() throws Exception {
        jar = folder.resolve("bundles/30/org.example.part-1.jar");
        bundle(jar, "org.example.part", Map.of());
        connector = connector(jar.toString());
        framework = framework(connector);
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aShippedBundleHasTheClassesOfTheApplicationClassLoader() throws Exception {
        Bundle bundle = install(jar);
        bundle.start();
        assertEquals(Bundle.ACTIVE, bundle.getState());
        assertSame(JsonLine.class, bundle.loadClass(CLASS));
        assertEquals("org.example.part", bundle.getSymbolicName());
        try (InputStream words = bundle.getEntry("words.txt").openStream()) {
            assertEquals("of the bundle", new String(words.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertNull(bundle.getEntry("missing.txt"));
    }

    @Test
    void anUpdateFromAnotherFileHasAClassLoaderOfItsOwnAndTheShippedOneComesBack() throws Exception {
        Bundle bundle = install(jar);
        bundle.start();
        Path other = folder.resolve("other.jar");
        bundle(other, "org.example.part", Map.of());
        try (InputStream in = Files.newInputStream(other)) {
            bundle.update(in);
        }
        refresh(bundle);
        assertEquals(Bundle.ACTIVE, bundle.getState());
        assertNotSame(JsonLine.class, bundle.loadClass(CLASS));
        assertSame(
                bundle,
                FrameworkUtil.getBundle(bundle.loadClass(CLASS)),
                "the framework itself knows whose class it is");
        bundle.update();
        refresh(bundle);
        assertSame(JsonLine.class, bundle.loadClass(CLASS));
    }

    @Test
    void anUpdatedBundleStaysUpdatedWhenTheFrameworkStartsAgain() throws Exception {
        Bundle bundle = install(jar);
        Path other = folder.resolve("other.jar");
        bundle(other, "org.example.part", Map.of("Bundle-Version", "2"));
        try (InputStream in = Files.newInputStream(other)) {
            bundle.update(in);
        }
        stop();
        framework = framework(connector);
        Bundle again = framework.getBundleContext().getBundle(ProductConnector.locationOf(jar));
        assertEquals("2.0.0", again.getVersion().toString());
        assertNotSame(JsonLine.class, again.loadClass(CLASS));
    }

    @Test
    void whatIsNotOnTheClassPathHasAClassLoaderOfItsOwn() throws Exception {
        Path plugin = folder.resolve("bundles/40/org.example.plugin.jar");
        bundle(plugin, "org.example.plugin", Map.of());
        Bundle bundle = install(plugin);
        assertNotSame(JsonLine.class, bundle.loadClass(CLASS));
        assertNotSame(
                ClassLoader.getSystemClassLoader(),
                bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /** Felix' default is to hand out what the class path has when the product asks: here this test does. */
    @Test
    void aPluginSeesNothingOfTheClassPathWhoeverAsksItsClassLoader() throws Exception {
        Path plugin = folder.resolve("bundles/40/org.example.plugin.jar");
        bundle(plugin, "org.example.plugin", Map.of());
        Bundle bundle = install(plugin);
        bundle.start();
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass(HomeFolder.class.getName()));
        assertNull(loader.getResource(HomeFolder.class.getName().replace('.', '/') + ".class"));
    }

    @Test
    void aBundleWhoseNestedJarsWereLeftOutHasAClassLoaderOfItsOwn() throws Exception {
        Path whole = folder.resolve("bundles/30/org.example.nesting.jar");
        bundle(whole, "org.example.nesting", Map.of(Constants.BUNDLE_CLASSPATH, "., lib/a.jar"));
        assertTrue(connector(whole.toString()).location(whole).startsWith("reference:"));
        Path nested = folder.resolve("lib/nested/org.example.nesting/lib/a.jar");
        ProductConnector both = connector(whole + File.pathSeparator + nested);
        assertFalse(both.location(whole).startsWith("reference:"));
        assertFalse(both.fingerprint().equals(connector("").fingerprint()));
    }

    @Test
    void aClassBelongsToTheBundleOfItsJar() throws Exception {
        Path ofTest = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (InputStream in = Files.newInputStream(jar)) {
            Bundle bundle = framework.getBundleContext().installBundle(ProductConnector.locationOf(ofTest), in);
            assertSame(bundle, FrameworkUtil.getBundle(Test.class));
        }
        assertNull(FrameworkUtil.getBundle(JsonLine.class));
    }

    private Bundle install(Path file) throws BundleException {
        return framework.getBundleContext().installBundle(connector.location(file));
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> done.countDown());
        assertTrue(done.await(30, TimeUnit.SECONDS));
    }

    private ProductConnector connector(String classPath) {
        return new ProductConnector(new ProductFolder(folder), classPath);
    }

    /** With the settings that ship. */
    private Framework framework(ProductConnector given) throws BundleException, IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("../../config/framework/framework.properties"))) {
            settings.load(in);
        }
        Map<String, String> all = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        all.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        Framework started = new FrameworkFactory().newFramework(all, given);
        started.start();
        return started;
    }

    private static void bundle(Path file, String name, Map<String, String> more) throws IOException {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        more.forEach(headers::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            String entry = CLASS.replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(entry));
            try (InputStream in = JsonLine.class.getClassLoader().getResourceAsStream(entry)) {
                in.transferTo(out);
            }
            out.closeEntry();
            out.putNextEntry(new ZipEntry("words.txt"));
            out.write("of the bundle".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
