// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that are in the pages of plugins. Each has a thread of its own, because a page that computes for ever in
 * one of the virtual threads of the server would take a processor away from all of them. There are few for each plugin,
 * so that one that hangs leaves room for everybody else. Safe for several threads.
 */
public final class PluginRequests {

    /** At once in the pages of one plugin. */
    public static final int MOST = 8;

    /** At once in the pages of all of them, including those that never come back from a plugin that has gone. */
    static final int MOST_TOGETHER = 32;

    /** How long requests may go on when their plugin goes: most come to their end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration grace;
    private final AtomicInteger together = new AtomicInteger();
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    public PluginRequests() {
        this(GRACE);
    }

    PluginRequests(Duration grace) {
        this.grace = grace;
    }

    /** Those of one life of a plugin; guarded by itself. */
    private static final class Group {
        private final List<PluginRequest> under = new ArrayList<>();
    }

    /**
     * Answers a request in a thread of its own, and waits for the end of it, because the answer is written into the
     * request.
     *
     * @return false when there is no room, and nothing was done
     * @throws Exception what the work threw
     */
    public boolean serve(String plugin, PluginRequest.Work work) throws Exception {
        Optional<PluginRequest> entered = enter(plugin, work);
        if (entered.isEmpty()) {
            return false;
        }
        entered.get().run();
        return true;
    }

    private Optional<PluginRequest> enter(String plugin, PluginRequest.Work work) {
        if (together.incrementAndGet() > MOST_TOGETHER) {
            together.decrementAndGet();
            return Optional.empty();
        }
        PluginRequest[] entered = new PluginRequest[1];
        groups.compute(plugin, (name, before) -> {
            Group group = before == null ? new Group() : before;
            synchronized (group) {
                if (group.under.size() < MOST) {
                    entered[0] = new PluginRequest(name, work, request -> leave(name, request));
                    group.under.add(entered[0]);
                }
            }
            return group;
        });
        if (entered[0] == null) {
            together.decrementAndGet();
        }
        return Optional.ofNullable(entered[0]);
    }

    private void leave(String plugin, PluginRequest request) {
        together.decrementAndGet();
        groups.computeIfPresent(plugin, (name, now) -> {
            synchronized (now) {
                now.under.remove(request);
                return now.under.isEmpty() ? null : now;
            }
        });
    }

    /** The plugin has gone: its requests end soon, or are interrupted. They take no room from who comes next. */
    public void gone(String plugin) {
        Group group = groups.remove(plugin);
        if (group == null) {
            return;
        }
        List<PluginRequest> under;
        synchronized (group) {
            under = List.copyOf(group.under);
        }
        under.forEach(request -> Thread.ofVirtual().name("plugin-request-end").start(() -> request.release(grace)));
    }
}
