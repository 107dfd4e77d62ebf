// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.Kinds;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.store.jpa.change.RuledConsumerRun;
import org.healthstead.store.jpa.change.Settling;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Starts and stops the {@link Reprojection}, and tells it when kinds of plugins come and go. */
@Component(service = LineProgress.class, immediate = true)
public final class ReprojectionComponent implements LineProgress {

    private final Reprojection reprojection;
    private final RuledConsumerRun run;

    @Activate
    public ReprojectionComponent(
            BundleContext context,
            @Reference Kinds kinds,
            @Reference ChangeFeed feed,
            @Reference InstallationStore settings,
            @Reference ProjectedRows rows) {
        reprojection = new Reprojection(kinds, feed, settings, rows, Settling.USUAL_MILLIS);
        run = new RuledConsumerRun(context, reprojection, feed);
    }

    @Override
    public boolean isEveryLineFresh() {
        return reprojection.isEveryLineFresh();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(KindContribution contribution) {
        run.rulesChanged();
    }

    void unbindContribution(KindContribution contribution) {
        run.rulesChanged();
    }

    @Deactivate
    void stop() throws InterruptedException {
        run.stop();
    }
}
