// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.healthstead.api.work.ScheduledWork;
import org.healthstead.api.work.WorkPlan;
import org.healthstead.platform.api.plugins.FencedService;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a plugin offers. Its code runs in threads of the fence only: to make the service, to ask what it is, and to
 * do it. Safe for several threads.
 */
final class OfferedWork {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final String plugin;
    private final PluginFence fence;
    private final Supplier<ScheduledWork> service;
    private final FencedService fenced;
    private boolean isKnown;
    private Optional<Content> content = Optional.empty();

    /**
     * What it is.
     *
     * @param id among the work of the plugin
     */
    record Content(String id, WorkPlan plan, ScheduledWork work) {}

    OfferedWork(String plugin, PluginFence fence, Supplier<ScheduledWork> service) {
        this.plugin = plugin;
        this.fence = fence;
        this.service = service;
        this.fenced = new FencedService("work of " + plugin);
    }

    String plugin() {
        return plugin;
    }

    /** What it is, asked once; empty when it does not say so. */
    synchronized Optional<Content> content() {
        if (!isKnown && !fenced.isGone()) {
            isKnown = true;
            PluginCall<Content> call = fence.begin(fenced, OfferedWork.class, this::describe);
            if (call.end(PATIENCE, true) == PluginCall.Status.DONE) {
                content = Optional.ofNullable(call.value()).filter(this::isSound);
            }
        }
        return fenced.isGone() ? Optional.empty() : content;
    }

    private Content describe() {
        ScheduledWork work = service.get();
        return work == null ? null : new Content(work.id(), work.plan(), work);
    }

    private boolean isSound(Content found) {
        boolean isSound = found.id() != null
                && found.plan() != null
                && ID.matcher(found.id()).matches();
        if (!isSound) {
            LOG.warn("work of {} is not done: it has no plan, or its id is not 1 to 40 of a-z, 0-9 and -", plugin);
        }
        return isSound;
    }

    /** Begins a call; null as its value. */
    PluginCall<Void> begin(Content found, Callable<Void> call) {
        return fence.begin(fenced, found.work().getClass(), call);
    }

    boolean isGone() {
        return fenced.isGone();
    }

    /** The service has gone. */
    synchronized void end() {
        fenced.end();
        content = Optional.empty();
    }
}
