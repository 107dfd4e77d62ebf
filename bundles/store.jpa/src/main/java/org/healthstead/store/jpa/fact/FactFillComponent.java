// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import java.time.Duration;
import org.healthstead.api.record.KindContribution;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.projection.LineProgress;
import org.healthstead.store.jpa.unit.StoreUnit;
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

/** Starts and stops the {@link FactFill}, and tells it when kinds of plugins come and go. */
@Component(
        service = {},
        immediate = true)
public final class FactFillComponent {

    private static final Logger LOG = LoggerFactory.getLogger(FactFillComponent.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** A start brings plugins one after the other; their kinds belong to the rules. */
    private static final long SETTLE_MILLIS = 20_000;

    private final FactFill fill;
    private final FeedRunner runner;
    private final ServiceRegistration<?> following;

    @Activate
    public FactFillComponent(
            BundleContext context,
            @Reference StoreUnit unit,
            @Reference FactTables tables,
            @Reference FactHashes hashes,
            @Reference ChangeFeed feed,
            @Reference Persons persons,
            @Reference LineProgress lines) {
        fill = new FactFill(unit, tables, hashes, feed, persons, lines::isEveryLineFresh, SETTLE_MILLIS);
        runner = new FeedRunner(fill, feed);
        runner.start();
        following = context.registerService(
                new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, runner, null);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(KindContribution contribution) {
        fill.rulesChanged();
        runner.wake();
    }

    void unbindContribution(KindContribution contribution) {
        fill.rulesChanged();
        runner.wake();
    }

    @Deactivate
    void stop() throws InterruptedException {
        following.unregister();
        if (!runner.stop(STOP_PATIENCE)) {
            LOG.warn("Keys of facts are still being written after {}; it goes on at the next start", STOP_PATIENCE);
        }
    }
}
