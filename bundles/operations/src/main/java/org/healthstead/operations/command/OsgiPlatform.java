// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.healthstead.operations.CoreParts;
import org.healthstead.operations.LogReference;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.problem.ProblemCode;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The container, by its own means. */
public final class OsgiPlatform implements Platform {

    private static final Logger LOG = LoggerFactory.getLogger(OsgiPlatform.class);
    private static final Duration START_TAKES_AT_MOST = Duration.ofSeconds(60);

    private final BundleContext bundle;
    private final Home home;
    private final ServiceComponentRuntime components;

    public OsgiPlatform(BundleContext bundle, Home home, ServiceComponentRuntime components) {
        this.bundle = bundle;
        this.home = home;
        this.components = components;
    }

    @Override
    public <S> S require(Class<S> contract) throws InterruptedException {
        Optional<S> service = tracked(
                contract, tracker -> Optional.ofNullable(tracker.waitForService(START_TAKES_AT_MOST.toMillis())));
        return service.orElseThrow(() -> ProblemCode.NOT_READY
                .problem(
                        "A part of the server is missing: " + contract.getSimpleName() + ". Ask: healthstead doctor",
                        contract.getSimpleName())
                .exception());
    }

    @Override
    public <S> Optional<S> find(Class<S> contract) {
        try {
            return tracked(contract, tracker -> Optional.ofNullable(tracker.getService()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public <S> Map<String, S> named(Class<S> contract, String property) {
        Map<String, S> services = new LinkedHashMap<>();
        ServiceTracker<S, S> tracker = new ServiceTracker<>(bundle, contract, null);
        tracker.open();
        try {
            tracker.getTracked().forEach((reference, service) -> {
                if (reference.getProperty(property) instanceof String name) {
                    services.put(name, service);
                }
            });
            return services;
        } finally {
            tracker.close();
        }
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(bundle.getProperty(name));
    }

    @Override
    public Set<String> readyParts() {
        return new TreeSet<>(named(Readiness.class, Readiness.PART).keySet());
    }

    @Override
    public boolean awaitParts(Set<String> parts, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        ReadinessTracker tracker = new ReadinessTracker(bundle);
        tracker.open();
        try {
            return tracker.await(parts, end);
        } finally {
            tracker.close();
        }
    }

    @Override
    public List<String> missing() {
        return CoreParts.haveStarted(bundle) ? CoreParts.missing(bundle) : List.of();
    }

    @Override
    public List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs()) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                List<String> missing = missing(configuration);
                if (!missing.isEmpty()) {
                    waiting.add(new Waiting(description.name, missing));
                }
            }
        }
        for (Bundle other : bundle.getBundles()) {
            boolean isFragment = other.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!isFragment && (other.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0) {
                waiting.add(new Waiting(other.getSymbolicName(), List.of("bundle not started")));
            }
        }
        return waiting;
    }

    private static List<String> missing(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Arrays.stream(configuration.unsatisfiedReferences)
                        .map(reference -> reference.name + (reference.target == null ? "" : " " + reference.target))
                        .toList();
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> List.of("configuration");
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> List.of(firstLine(configuration.failure));
            default -> List.of();
        };
    }

    /** A stack trace begins with class and message; the message of a refused setting says what was wanted. */
    private static String firstLine(String trace) {
        return trace == null ? "unknown failure" : trace.lines().findFirst().orElse("unknown failure");
    }

    @Override
    public void stop() {
        try {
            bundle.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException e) {
            LogReference.write(LOG, "the framework did not stop", e);
        }
    }

    private <S> Optional<S> tracked(Class<S> contract, Lookup<S> lookup) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(bundle, contract, null);
        tracker.open();
        try {
            return lookup.in(tracker);
        } finally {
            tracker.close();
        }
    }

    private interface Lookup<S> {
        Optional<S> in(ServiceTracker<S, S> tracker) throws InterruptedException;
    }

    /** Counts the parts that are ready. */
    private static final class ReadinessTracker extends ServiceTracker<Readiness, String> {

        private final Set<String> ready = new TreeSet<>();

        ReadinessTracker(BundleContext bundle) {
            super(bundle, Readiness.class, null);
        }

        @Override
        public String addingService(ServiceReference<Readiness> reference) {
            String part = String.valueOf(reference.getProperty(Readiness.PART));
            synchronized (ready) {
                ready.add(part);
                ready.notifyAll();
            }
            return part;
        }

        boolean await(Set<String> parts, long end) throws InterruptedException {
            synchronized (ready) {
                while (!ready.containsAll(parts)) {
                    long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (millis <= 0) {
                        return false;
                    }
                    ready.wait(millis);
                }
                return true;
            }
        }
    }
}
