// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The OSGi framework with the shipped bundles.
 *
 * <p>Thread safety: {@link #stop()} may be called from any thread, the rest from one.
 */
final class ProductFramework {
    private static final long STOP_WITHIN_MILLIS = 120_000;
    private static final long HANGS_AFTER_MILLIS = 2_000;
    private static final long POLL_MILLIS = 50;
    private static final long IDLE_MILLIS = 1_000;
    private static final long NANOS = 1_000_000;

    private final FrameworkCache cache;
    private final PrintStream err;
    private final Framework framework;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private ProductFramework(FrameworkCache cache, PrintStream err, Framework framework) {
        this.cache = cache;
        this.err = err;
        this.framework = framework;
    }

    /** Creates the framework and installs what ships; nothing is started yet. */
    static ProductFramework create(
            ProductFolder product, HomeFolder home, Map<String, String> properties, PrintStream err)
            throws CommandException {
        try {
            ProductConnector connector = new ProductConnector(product, System.getProperty("java.class.path"));
            FrameworkCache cache = new FrameworkCache(home.folder("cache").resolve("framework"), product, connector);
            Map<String, String> settings = product.frameworkProperties();
            settings.putAll(properties);
            settings.put(Constants.FRAMEWORK_STORAGE, cache.folder().toString());
            boolean whole = cache.isWhole();
            if (!whole) {
                Folders.delete(cache.folder());
                // It may hold the address of the life before, at which the web would listen for a moment.
                Folders.delete(home.folder("cache").resolve("configuration"));
            }
            cache.inUse();
            Framework framework = new FrameworkFactory().newFramework(settings, connector);
            boolean installed = whole && isUsable(framework);
            if (whole && !installed) {
                // It can be made again, so it never stops the server.
                Folders.delete(cache.folder());
                framework = new FrameworkFactory().newFramework(settings, connector);
            }
            if (!installed) {
                framework.init();
                installBundles(framework.getBundleContext(), product, connector);
            }
            return new ProductFramework(cache, err, framework);
        } catch (IOException | BundleException e) {
            throw new CommandException(
                    ExitCode.INTERNAL_ERROR,
                    "The product in " + product.path() + " cannot be started: " + e.getMessage(),
                    e);
        }
    }

    /** True when the framework took up what it has in its cache. */
    private static boolean isUsable(Framework framework) {
        try {
            framework.init();
            return true;
        } catch (BundleException e) {
            return false;
        }
    }

    private static void installBundles(BundleContext context, ProductFolder product, ProductConnector connector)
            throws IOException, BundleException {
        for (ProductFolder.ShippedBundle shipped : product.bundles()) {
            Bundle bundle = context.installBundle(connector.location(shipped.jar()));
            bundle.adapt(BundleStartLevel.class).setStartLevel(shipped.startLevel());
            if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    /**
     * Starts the bundles in the order of their start levels and returns when all were started. What could not start is
     * said on the error stream; the rest goes on.
     */
    void start() throws CommandException {
        try {
            framework.getBundleContext().addFrameworkListener(this::report);
            framework.start();
        } catch (BundleException e) {
            throw new CommandException(
                    ExitCode.INTERNAL_ERROR, "The framework cannot be started: " + e.getMessage(), e);
        }
    }

    private void report(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            Throwable cause = event.getThrowable();
            err.println("healthstead: " + event.getBundle().getSymbolicName() + ": "
                    + (cause == null ? "failed" : cause.getMessage()));
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Waits until the framework stopped.
     *
     * @param millis at most so long; 0 waits without end
     * @return whether it stopped
     */
    boolean waitForStop(long millis) throws InterruptedException {
        return framework.waitForStop(millis).getType() != FrameworkEvent.WAIT_TIMEDOUT;
    }

    /**
     * Waits until the framework stopped, or until all that it still waits for is a bundle that hangs in its activator:
     * a plugin whose code never returns. Plugins have the lowest start level, so everything of ours is stopped by then.
     *
     * @param longestMillis at most so long
     * @return whether it stopped
     */
    boolean waitForEnd(long longestMillis) throws InterruptedException {
        long begin = System.nanoTime();
        long hangsSince = begin;
        while (!waitForStop(framework.getState() == Bundle.STOPPING ? POLL_MILLIS : IDLE_MILLIS)) {
            long now = System.nanoTime();
            hangsSince = framework.getState() == Bundle.STOPPING && hangs() ? hangsSince : now;
            if (now - hangsSince > HANGS_AFTER_MILLIS * NANOS || now - begin > longestMillis * NANOS) {
                return false;
            }
        }
        return true;
    }

    private boolean hangs() {
        BundleContext context = framework.getBundleContext();
        int stuck = 0;
        int running = 0;
        for (Bundle bundle : context == null ? new Bundle[0] : context.getBundles()) {
            boolean busy = (bundle.getState() & (Bundle.STARTING | Bundle.STOPPING)) != 0;
            if (bundle.getBundleId() != 0 && (busy || bundle.getState() == Bundle.ACTIVE)) {
                int level = bundle.adapt(BundleStartLevel.class).getStartLevel();
                stuck = busy ? Math.max(stuck, level) : stuck;
                running = busy ? running : Math.max(running, level);
            }
        }
        return stuck > 0 && running <= stuck;
    }

    /** Stops the bundles in order and waits for it; does nothing when it is stopped. */
    void stop() {
        try {
            framework.stop();
            if (!waitForEnd(STOP_WITHIN_MILLIS)) {
                err.println("healthstead: a bundle does not stop; ending without it. What was committed is safe.");
            } else if (stopped.compareAndSet(false, true)) {
                cache.stopped();
            }
        } catch (IOException e) {
            // The next start makes the cache anew.
            err.println("healthstead: the cache cannot be kept: " + e.getMessage());
        } catch (BundleException e) {
            err.println("healthstead: the framework cannot be stopped in order: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
