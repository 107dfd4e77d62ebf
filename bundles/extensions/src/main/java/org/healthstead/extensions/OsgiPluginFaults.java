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
import java.util.concurrent.Executor;
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

/**
 * Finds a plugin by the bundle of a class, and counts faults by that bundle: one version has nothing to do with the
 * faults of another. No class is ever kept.
 */
final class OsgiPluginFaults implements PluginFaults {

    private static final Logger LOG = LoggerFactory.getLogger(OsgiPluginFaults.class);

    private final OsgiPluginService plugins;
    private final PluginLimits limits;
    private final InstantSource clock;
    private final PluginWarnings warnings;
    private final Executor quarantines;
    private final Map<String, Counted> faults = new ConcurrentHashMap<>();

    /** Recent faults of the bundle that a plugin is now; guarded by their queue. */
    private record Counted(long bundle, Deque<Instant> recent) {}

    /** @param quarantines takes a plugin out, because whoever reports a fault may be in its way */
    OsgiPluginFaults(
            OsgiPluginService plugins,
            PluginLimits limits,
            InstantSource clock,
            PluginWarnings warnings,
            Executor quarantines) {
        this.plugins = plugins;
        this.limits = limits;
        this.clock = clock;
        this.warnings = warnings;
        this.quarantines = quarantines;
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
        Bundle bundle = FrameworkUtil.getBundle(type);
        Optional<Plugin> plugin = pluginOf(type);
        plugin.ifPresent(found -> {
            // Messages of exceptions may quote a record.
            String what = fault.map(thrown -> thrown.getClass().getName()).orElse("it took too long");
            LOG.warn("plugin {} failed in {}: {}", found.name(), type.getName(), what);
            if (isStarted(bundle) && isTooMany(found.name(), bundle.getBundleId())) {
                quarantines.execute(() -> quarantine(bundle, PluginProblems.faults(found.title(), what)));
            }
        });
        return plugin;
    }

    /** False for a version that has gone: a call of it may come back late. */
    private static boolean isStarted(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }

    private boolean isTooMany(String name, long bundle) {
        Instant now = clock.instant();
        Deque<Instant> recent = faults.compute(
                        name,
                        (same, before) -> before == null || before.bundle() != bundle
                                ? new Counted(bundle, new ArrayDeque<>())
                                : before)
                .recent();
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
            Problem problem = PluginProblems.hangs(found.title(), limits.hang().toSeconds());
            CompletableFuture.delayedExecutor(
                            limits.hang().toMillis(),
                            TimeUnit.MILLISECONDS,
                            work -> Thread.ofVirtual().name("plugin-hangs").start(work))
                    .execute(() -> {
                        // Another version may run by now, which is not to blame.
                        if (isUnderWay.getAsBoolean() && bundle.getState() == Bundle.ACTIVE) {
                            quarantine(bundle, problem);
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

    private void quarantine(Bundle bundle, Problem why) {
        try {
            plugins.quarantine(bundle, why);
        } catch (ProblemException e) {
            LOG.warn("plugin {} cannot be quarantined: {}", bundle.getSymbolicName(), e.getMessage());
        }
    }
}
