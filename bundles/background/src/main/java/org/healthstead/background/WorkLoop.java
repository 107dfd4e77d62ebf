// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks what is due, and has it done: plugins side by side, the work of one in turn. Safe for several threads. */
final class WorkLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    /** The longest sleep: a clock that was set, or a machine that slept, is noticed after so long. */
    private static final Duration NAP = Duration.ofMinutes(1);

    private final PluginConsentStore store;
    private final PluginService plugins;
    private final Supplier<PluginTurn> turns;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Duration again;
    private final List<OfferedWork> offered = new CopyOnWriteArrayList<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** Runs that need not be tried until then; only the thread of {@link #turn} uses it. */
    private final Map<Run, Instant> tried = new HashMap<>();

    private final Semaphore changed = new Semaphore(0);
    private volatile boolean closed;

    private record Run(UUID consent, String work, Instant due) {}

    /** @param again after so long a run that somebody else has claimed may be free */
    WorkLoop(
            PluginConsentStore store,
            PluginService plugins,
            Supplier<PluginTurn> turns,
            InstantSource clock,
            Supplier<ZoneId> zone,
            Duration again) {
        this.store = store;
        this.plugins = plugins;
        this.turns = turns;
        this.clock = clock;
        this.zone = zone;
        this.again = again;
    }

    void add(OfferedWork work) {
        offered.add(work);
        look();
    }

    void remove(OfferedWork work) {
        offered.remove(work);
        work.end();
    }

    /** Something has changed: look again. */
    void look() {
        changed.release();
    }

    boolean isClosed() {
        return closed;
    }

    /** Goes on until {@link #close}. */
    void run() {
        while (!closed) {
            Duration nap = NAP;
            try {
                Instant next = turn();
                nap = shorter(NAP, Duration.between(clock.instant(), next));
            } catch (RuntimeException e) {
                // The store may be away for a moment.
                LOG.warn("what is due was not looked for: {}", e.getClass().getName());
            }
            try {
                if (changed.tryAcquire(Math.max(1, nap.toMillis()), TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Begins what is due, and returns when something is due again at the latest. */
    Instant turn() {
        Instant now = clock.instant();
        Instant next = now.plus(NAP);
        tried.values().removeIf(until -> !until.isAfter(now));
        Map<String, List<OfferedWork>> byPlugin = new HashMap<>();
        offered.forEach(work -> byPlugin.computeIfAbsent(work.plugin(), name -> new ArrayList<>())
                .add(work));
        if (byPlugin.isEmpty()) {
            return next;
        }
        for (Plugin plugin : plugins.list()) {
            List<OfferedWork> works = byPlugin.get(plugin.name());
            if (works != null && plugin.permissions().schedule() && !busy.contains(plugin.name())) {
                Instant theirs = turn(plugin, works, now);
                next = theirs.isBefore(next) ? theirs : next;
            }
        }
        return next;
    }

    private Instant turn(Plugin plugin, List<OfferedWork> works, Instant now) {
        Instant next = now.plus(NAP);
        ZoneId here = zone.get();
        List<PluginTurn.Due> due = new ArrayList<>();
        List<PluginConsent> consents = store.of(plugin.name()).stream()
                .filter(consent -> consent.permissions().schedule())
                .toList();
        for (OfferedWork work : consents.isEmpty() ? List.<OfferedWork>of() : works) {
            for (OfferedWork.Content content : work.content().stream().toList()) {
                for (PluginConsent consent : consents) {
                    content.plan()
                            .last(consent.givenAt(), now, here)
                            .filter(at -> tried.put(new Run(consent.id(), content.id(), at), now.plus(again)) == null)
                            .ifPresent(at -> due.add(new PluginTurn.Due(work, content, consent, at)));
                    Instant theirs = content.plan().next(consent.givenAt(), now, here);
                    next = theirs.isBefore(next) ? theirs : next;
                }
            }
        }
        if (!due.isEmpty()) {
            begin(plugin.name(), plugin.permissions(), due, here);
        }
        return next;
    }

    private void begin(String plugin, PluginPermissions asked, List<PluginTurn.Due> due, ZoneId here) {
        busy.add(plugin);
        Thread.ofVirtual().name("work of " + plugin).start(() -> {
            try {
                turns.get().run(due, asked, here);
            } catch (RuntimeException e) {
                LOG.warn("work of {} was cut off: {}", plugin, e.getClass().getName());
            } finally {
                busy.remove(plugin);
                look();
            }
        });
    }

    /** Whether work is being done; for tests. */
    boolean isBusy() {
        return !busy.isEmpty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public void close() {
        closed = true;
        look();
    }
}
