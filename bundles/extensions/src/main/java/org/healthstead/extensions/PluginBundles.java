// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.problem.Problem;
import org.healthstead.extensions.problem.PluginProblems;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installed plugins as bundles of the framework. None is ever started by the framework itself, because the framework
 * would wait for it: they are started transiently, by us, when the server is ready. The location of a bundle says of
 * which plugin and of which bytes it is, so that what a kept cache holds can be used again. Safe for several threads.
 */
final class PluginBundles {

    private static final Logger LOG = LoggerFactory.getLogger(PluginBundles.class);
    private static final String SCHEME = "healthstead-plugin:";
    private static final String AGAIN = "#";
    private static final int LONGEST_FAULT = 300;
    private static final int GONE_OR_BUSY = Bundle.UNINSTALLED | Bundle.STARTING | Bundle.STOPPING;

    private final BundleContext context;
    private final FrameworkWiring wiring;
    private final ComponentFailures components;
    private final Duration limit;

    PluginBundles(BundleContext own, ComponentFailures components, Duration limit) {
        Bundle framework = own.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.context = framework.getBundleContext();
        this.wiring = framework.adapt(FrameworkWiring.class);
        this.components = components;
        this.limit = limit;
    }

    /** The plugin of a bundle that we installed. */
    static Optional<String> nameOf(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(SCHEME)
                ? Optional.of(location.substring(SCHEME.length(), location.indexOf('/')))
                : Optional.empty();
    }

    private static String location(String name, String sha256) {
        return SCHEME + name + "/" + sha256;
    }

    /** Every bundle that we installed, also those that never let go. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> nameOf(bundle).isPresent())
                .toList();
    }

    /** The bundle of these bytes, if it is there and usable. */
    Optional<Bundle> find(String name, String sha256) {
        String location = location(name, sha256);
        return all().stream()
                .filter(bundle -> bundle.getLocation().equals(location)
                        || bundle.getLocation().startsWith(location + AGAIN))
                .filter(bundle -> (bundle.getState() & GONE_OR_BUSY) == 0)
                .findFirst();
    }

    /** The bundle of these bytes; installed from the file when it is not there. Runs nothing of it. */
    Bundle install(String name, String sha256, Path file) {
        Optional<Bundle> there = find(name, sha256);
        if (there.isPresent()) {
            return there.get();
        }
        String location = location(name, sha256);
        for (int again = 2; context.getBundle(location) != null; again++) {
            // Bundles of an earlier life that hang: they keep their place until the server ends.
            location = location(name, sha256) + AGAIN + again;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return context.installBundle(location, in);
        } catch (BundleException | IOException e) {
            LOG.debug("plugin {} cannot be installed", name, e);
            throw PluginProblems.notBundle("jar");
        }
    }

    /** Finds everything that it needs; says what is missing. */
    void resolve(Bundle bundle) {
        if (wiring.resolveBundles(Set.of(bundle))) {
            return;
        }
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            if (isMandatory(requirement) && wiring.findProviders(requirement).isEmpty()) {
                throw missing(requirement);
            }
        }
        throw PluginProblems.missingRequirement("what it needs cannot be had together");
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        return resolution == null || resolution.equals(Namespace.RESOLUTION_MANDATORY);
    }

    private static RuntimeException missing(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        if (requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return PluginProblems.missingImport(
                    RequirementFilter.value(filter, PackageNamespace.PACKAGE_NAMESPACE),
                    RequirementFilter.range(filter));
        }
        return PluginProblems.missingRequirement(requirement.getNamespace() + " " + filter);
    }

    /**
     * Starts a resolved bundle within the time limit; the answer is why it does not run.
     *
     * @param options {@link Bundle#START_TRANSIENT}, or 0 for one that the framework may start by itself next time
     */
    Optional<Problem> start(Bundle bundle, String title, int options) {
        TimeLimit.End end =
                new TimeLimit(limit).run("plugin-start " + bundle.getSymbolicName(), () -> bundle.start(options));
        if (end.hangs()) {
            return Optional.of(
                    noted(bundle, PluginProblems.startHangs(title, limit.toSeconds()), FaultTrace.at(end.place())));
        }
        if (end.failure().isPresent()) {
            Throwable thrown = end.failure().get();
            return Optional.of(noted(bundle, PluginProblems.startFailed(title, fault(thrown)), FaultTrace.of(thrown)));
        }
        return components.first(bundle).map(failure -> {
            Problem problem = PluginProblems.startFailed(title, shortened(failure.cause()));
            LOG.warn(
                    "plugin {} did not start ({}): {}",
                    bundle.getSymbolicName(),
                    problem.code(),
                    FaultTrace.of(failure.trace()));
            return problem;
        });
    }

    /** Writes to the log where it failed: its maker asks for that. */
    private static Problem noted(Bundle bundle, Problem problem, FaultTrace trace) {
        LOG.warn("plugin {} did not start ({})", bundle.getSymbolicName(), problem.code(), trace);
        return problem;
    }

    private static String fault(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof BundleException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return shortened(cause.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT);
    }

    /** Stops a bundle within the time limit; false when it does not end. */
    boolean stop(Bundle bundle, int options) {
        if (!isFree(bundle)) {
            return false;
        }
        TimeLimit.End end =
                new TimeLimit(limit).run("plugin-stop " + bundle.getSymbolicName(), () -> bundle.stop(options));
        end.failure()
                .ifPresent(fault -> LOG.warn(
                        "plugin {} failed while it stopped: {}",
                        bundle.getSymbolicName(),
                        fault.getClass().getName()));
        return !end.hangs();
    }

    /**
     * Stops a bundle, takes it out of the framework and lets go of its classes. One that hangs in its activator stays
     * until the server ends: whoever starts or stops a bundle holds its lock, and a refresh would wait for that lock
     * with the whole framework locked.
     */
    void remove(Bundle bundle) {
        if (isFree(bundle) && bundle.getState() != Bundle.UNINSTALLED) {
            TimeLimit.End end = new TimeLimit(limit).run("plugin-stop " + bundle.getSymbolicName(), bundle::uninstall);
            end.failure()
                    .ifPresent(fault -> LOG.warn(
                            "plugin {} failed while it was removed: {}",
                            bundle.getSymbolicName(),
                            fault.getClass().getName()));
        }
        if (bundle.getState() == Bundle.UNINSTALLED) {
            refresh(bundle);
        } else {
            LOG.warn("plugin {} does not end and stays in memory until the server does", bundle.getSymbolicName());
        }
    }

    /** False while its activator runs. */
    static boolean isFree(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.STOPPING)) == 0;
    }

    private void refresh(Bundle bundle) {
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(Set.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the classes of plugin {} are still held", bundle.getSymbolicName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
