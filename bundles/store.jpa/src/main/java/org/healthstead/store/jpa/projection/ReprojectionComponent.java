// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import java.time.Duration;
import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.Kinds;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.InstallationStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the {@link Reprojection}, and tells it when kinds of plugins come and go. */
@Component(service = LineProgress.class, immediate = true)
public final class ReprojectionComponent implements LineProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ReprojectionComponent.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** A start brings plugins one after the other; their kinds belong to the rules. */
    private static final long SETTLE_MILLIS = 20_000;

    private final Reprojection reprojection;
    private final FeedRunner runner;
    private final ServiceRegistration<?> following;

    @Activate
    public ReprojectionComponent(
            BundleContext context,
            @Reference Kinds kinds,
            @Reference ChangeFeed feed,
            @Reference InstallationStore settings,
            @Reference ProjectedRows rows) {
        reprojection = new Reprojection(kinds, feed, settings, rows, SETTLE_MILLIS);
        runner = new FeedRunner(reprojection, feed);
        runner.start();
        following = context.registerService(
                new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, runner, null);
    }

    @Override
    public boolean isEveryLineFresh() {
        return reprojection.isEveryLineFresh();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(KindContribution contribution) {
        reprojection.rulesChanged();
        runner.wake();
    }

    void unbindContribution(KindContribution contribution) {
        reprojection.rulesChanged();
        runner.wake();
    }

    @Deactivate
    void stop() throws InterruptedException {
        following.unregister();
        if (!runner.stop(STOP_PATIENCE)) {
            LOG.warn("Lines are still being made anew after {}; it goes on at the next start", STOP_PATIENCE);
        }
    }
}
