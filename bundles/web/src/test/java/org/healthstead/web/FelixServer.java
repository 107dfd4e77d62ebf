// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.healthstead.platform.api.operations.ServedAddress;
import org.healthstead.web.settings.ListenAddress;
import org.healthstead.web.settings.WebSettings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The real thing below a test: Felix, its components, configuration, HTTP and health checks, Jetty, and the bundle
 * under test out of {@code target/classes}. Services of other bundles are registered by the test; their contracts come
 * from the class path.
 */
final class FelixServer implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 120_000;

    private static final List<String> BUNDLES = List.of(
            "org.apache.felix.scr-",
            "org.apache.felix.configadmin-",
            "org.apache.felix.http.",
            "org.apache.felix.healthcheck.",
            "jetty-",
            "commons-",
            "org.osgi.service.component-",
            "org.osgi.service.event-",
            "org.osgi.util.");

    private final Framework framework;
    private final Bundle web;
    private final int port;

    private FelixServer(Framework framework, Bundle web, int port) {
        this.framework = framework;
        this.web = web;
        this.port = port;
    }

    static FelixServer start(Path cache, Map<String, String> properties, Map<String, Object> settings)
            throws Exception {
        int port = freePort();
        Map<String, String> all = new HashMap<>();
        all.put("org.osgi.framework.storage", cache.toString());
        all.put("org.osgi.framework.storage.clean", "onFirstInit");
        all.put("org.osgi.framework.system.packages.extra", shared());
        all.put("felix.log.level", "1");
        all.put("felix.cm.pm", "memory");
        all.put("org.apache.felix.http.require.config", "true");
        all.put(ListenAddress.PROPERTY, "http://127.0.0.1:" + port);
        all.putAll(properties);
        Framework framework = new FrameworkFactory().newFramework(all);
        framework.start();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars()) {
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get("Fragment-Host") == null) {
                bundle.start();
            }
        }
        FelixServer server = new FelixServer(
                framework,
                context.installBundle("reference:" + Path.of("target/classes").toUri()),
                port);
        server.configure(WebSettings.PID, settings);
        return server;
    }

    /** Starts the bundle under test and waits until it serves. */
    FelixServer serve() throws Exception {
        web.start();
        await(ServedAddress.class);
        return this;
    }

    Bundle web() {
        return web;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    int port() {
        return port;
    }

    <S> ServiceRegistration<S> register(Class<S> type, S service, Map<String, Object> properties) {
        return context().registerService(type, service, new Hashtable<>(properties));
    }

    <S> S await(Class<S> type) throws InterruptedException {
        return await("(objectClass=" + type.getName() + ")", type);
    }

    <S> S await(String filter, Class<S> type) throws InterruptedException {
        try {
            ServiceTracker<S, S> tracker =
                    new ServiceTracker<>(context(), context().createFilter(filter), null);
            tracker.open(true);
            S service = tracker.waitForService(PATIENCE_MILLIS);
            tracker.close();
            if (service == null) {
                throw new AssertionError("no service " + filter);
            }
            return service;
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private void configure(String pid, Map<String, Object> settings) throws InvalidSyntaxException {
        if (!settings.isEmpty()) {
            String type = "org.osgi.service.cm.ConfigurationAdmin";
            Object admin = context().getService(context().getAllServiceReferences(type, null)[0]);
            Configurations.update(admin, pid, new Hashtable<>(settings));
        }
    }

    /** The interfaces are loaded by the framework, not by the test: they are called by name. */
    private static final class Configurations {

        static void update(Object admin, String pid, Dictionary<String, Object> settings) {
            try {
                Class<?> type = admin.getClass().getClassLoader().loadClass("org.osgi.service.cm.ConfigurationAdmin");
                Object configuration = type.getMethod("getConfiguration", String.class, String.class)
                        .invoke(admin, pid, "?");
                Class<?> one = admin.getClass().getClassLoader().loadClass("org.osgi.service.cm.Configuration");
                one.getMethod("update", Dictionary.class).invoke(configuration, settings);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String shared() {
        String contracts = Stream.of(
                        "api.access",
                        "api.importing",
                        "api.jobs",
                        "api.json",
                        "api.problem",
                        "api.record",
                        "api.search",
                        "platform.api.access",
                        "platform.api.archive",
                        "platform.api.content",
                        "platform.api.documents",
                        "platform.api.moves",
                        "platform.api.operations",
                        "platform.api.plugins",
                        "platform.api.problem",
                        "platform.api.sheets",
                        "platform.api.store",
                        "platform.api.web")
                .map(name -> "org.healthstead." + name + ";version=0.1.0")
                .collect(Collectors.joining(","));
        String logging = Stream.of("1.7.36", "2.0.20")
                .flatMap(version -> Stream.of("", ".event", ".helpers", ".spi")
                        .map(part -> "org.slf4j" + part + ";version=" + version))
                .collect(Collectors.joining(","));
        return contracts + "," + logging;
    }

    private static List<Path> jars() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> Files.isRegularFile(path)
                        && BUNDLES.stream().anyMatch(path.getFileName().toString()::startsWith))
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
