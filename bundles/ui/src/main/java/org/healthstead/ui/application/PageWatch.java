// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.wicket.MetaDataKey;
import org.apache.wicket.core.request.handler.IPageClassRequestHandler;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.healthstead.ui.contribution.ContributionOwner;
import org.healthstead.ui.contribution.ContributionRunner;
import org.healthstead.ui.contribution.PluginPath;

/**
 * Notes when a page of a plugin takes too long. Its request cannot be ended, because its thread may be inside the
 * database; but a plugin whose pages hang is quarantined, and then no further request is lost to it.
 */
final class PageWatch implements IRequestCycleListener {

    private static final long LIMIT_SECONDS = 10;
    private static final MetaDataKey<Future<?>> WATCH = new MetaDataKey<>() {};

    private final ContributionRunner runner;
    private final ScheduledThreadPoolExecutor clock;

    PageWatch(ContributionRunner runner) {
        this.runner = runner;
        clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "page-watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void onRequestHandlerResolved(RequestCycle cycle, IRequestHandler handler) {
        if (handler instanceof IPageClassRequestHandler page && cycle.getMetaData(WATCH) == null) {
            PluginPath.plugin(cycle.getRequest().getUrl().getPath()).ifPresent(name -> {
                Class<?> type = page.getPageClass();
                ContributionOwner owner = new ContributionOwner(name, name, true);
                cycle.setMetaData(
                        WATCH,
                        clock.schedule(
                                () -> runner.report(owner, type, Optional.empty()), LIMIT_SECONDS, TimeUnit.SECONDS));
            });
        }
    }

    @Override
    public void onDetach(RequestCycle cycle) {
        Future<?> watch = cycle.getMetaData(WATCH);
        if (watch != null) {
            watch.cancel(false);
        }
    }

    void close() {
        clock.shutdownNow();
    }
}
