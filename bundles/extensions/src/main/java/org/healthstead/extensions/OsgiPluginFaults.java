// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a plugin by the bundle of a class, and counts faults by its name: no class is ever kept. */
final class OsgiPluginFaults implements PluginFaults {

    private static final Logger LOG = LoggerFactory.getLogger(OsgiPluginFaults.class);

    private final OsgiPluginService plugins;
    private final PluginLimits limits;
    private final InstantSource clock;
    private final PluginWarnings warnings;
    private final Map<String, Deque<Instant>> faults = new ConcurrentHashMap<>();

    OsgiPluginFaults(OsgiPluginService plugins, PluginLimits limits, InstantSource clock, PluginWarnings warnings) {
        this.plugins = plugins;
        this.limits = limits;
        this.clock = clock;
        this.warnings = warnings;
    }

    @Override
    public Optional<Plugin> pluginOf(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null
                ? Optional.empty()
                : plugins.find(PluginBundles.nameOf(bundle).orElse(bundle.getSymbolicName()));
    }

    @Override
    public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
        Optional<Plugin> plugin = pluginOf(type);
        plugin.ifPresent(found -> {
            // Messages of exceptions may quote a record.
            String what = fault.map(thrown -> thrown.getClass().getName()).orElse("it took too long");
            LOG.warn("plugin {} failed in {}: {}", found.name(), type.getName(), what);
            if (isTooMany(found.name())) {
                Thread.ofVirtual()
                        .name("plugin-faults")
                        .start(() -> quarantine(found.name(), PluginProblems.faults(found.title(), what)));
            }
        });
        return plugin;
    }

    private boolean isTooMany(String name) {
        Instant now = clock.instant();
        Deque<Instant> recent = faults.computeIfAbsent(name, none -> new ArrayDeque<>());
        synchronized (recent) {
            recent.addLast(now);
            while (recent.peekFirst().isBefore(now.minus(limits.faultWindow()))) {
                recent.removeFirst();
            }
            if (recent.size() < limits.faults()) {
                return false;
            }
            recent.clear();
            return true;
        }
    }

    @Override
    public void watch(Class<?> type, BooleanSupplier isUnderWay) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        pluginOf(type).ifPresent(found -> {
            String name = found.name();
            Problem problem = PluginProblems.hangs(found.title(), limits.hang().toSeconds());
            CompletableFuture.delayedExecutor(
                            limits.hang().toMillis(),
                            TimeUnit.MILLISECONDS,
                            work -> Thread.ofVirtual().name("plugin-hangs").start(work))
                    .execute(() -> {
                        // Another version may run by now, which is not to blame.
                        if (isUnderWay.getAsBoolean() && bundle.getState() == Bundle.ACTIVE) {
                            quarantine(name, problem);
                        }
                    });
        });
    }

    @Override
    public void warn(Class<?> type, Problem what) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle != null && pluginOf(type).isPresent()) {
            LOG.warn("plugin {} leaves work undone: {}", bundle.getSymbolicName(), what.code());
            warnings.put(bundle, what);
        }
    }

    private void quarantine(String name, Problem why) {
        try {
            plugins.quarantine(name, why);
        } catch (ProblemException e) {
            LOG.warn("plugin {} cannot be quarantined: {}", name, e.getMessage());
        }
    }
}
