// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;

/** What is removed is really gone: class loaders of plugins whose components others have used are collected. */
public class PluginClassesIT extends ContainerTest {

    private static final String JARS = "healthstead.test.jars";
    private static final String NAME = "org.example.fields";
    private static final int ROUNDS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    @Configuration
    @Override
    public Option[] shippedProduct() {
        try {
            Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
            Path folder = Files.createTempDirectory(scratch, "classes-");
            Files.move(plugin(folder, "1.0.0"), folder.resolve("1.jar"));
            Files.move(plugin(folder, "2.0.0"), folder.resolve("2.jar"));
            return Product.options(jar -> true, frameworkProperty(JARS).value(folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A component that search binds, and so makes and holds. No signature names what the container does not have. */
    private static Path plugin(Path folder, String version) {
        return ThrowAwayPlugin.named(NAME, version)
                .imports("org.healthstead.api.search;version=\"[0.1,1)\"")
                .imports("org.healthstead.api.record;version=\"[0.1,1)\"")
                .component(NAME + ".Fields", "org.healthstead.api.search.FieldContribution", false, """
                    package org.example.fields;

                    import java.util.Set;
                    import org.healthstead.api.record.Entry;
                    import org.healthstead.api.search.FieldContribution;
                    import org.healthstead.api.search.FieldSink;

                    public class Fields implements FieldContribution {
                        public Set<String> types() {
                            return Set.of("Observation");
                        }

                        public void contribute(Entry entry, FieldSink fields) {}
                    }
                    """)
                .write(folder);
    }

    @Test
    public void classLoadersOfRemovedPluginsAreCollected() throws Exception {
        Household household = Household.setUp(context);
        ServiceTracker<PluginService, PluginService> services =
                new ServiceTracker<>(context, PluginService.class, null);
        services.open();
        PluginService plugins = services.waitForService(TimeUnit.SECONDS.toMillis(60));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            loaders.add(install(plugins, "1.jar"));
            household.importText("file" + round + ".json", note("juniper" + round));
            loaders.add(install(plugins, "2.jar"));
            plugins.remove(NAME);
        }
        assertEquals(0, awaitCollected(loaders));
    }

    private WeakReference<ClassLoader> install(PluginService plugins, String jar) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(context.getProperty(JARS), jar))) {
            assertEquals(Plugin.State.RUNNING, plugins.install(in).state());
        }
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(there -> NAME.equals(there.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    private static long awaitCollected(List<WeakReference<ClassLoader>> loaders) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long left = loaders.size();
        while (left > 0 && System.nanoTime() < end) {
            System.gc();
            left = loaders.stream().filter(loader -> loader.get() != null).count();
            LockSupport.parkNanos(POLL_NANOS);
        }
        return left;
    }

    private static String note(String word) {
        return """
            {"resourceType":"Basic","id":"%s","code":{"text":"%s berries"}}\
            """.formatted(word, word);
    }
}
