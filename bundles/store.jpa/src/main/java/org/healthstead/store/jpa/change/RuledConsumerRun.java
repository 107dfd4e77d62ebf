// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import java.time.Duration;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a consumer from its making until {@link #stop}: it hears of changes, and its progress can be seen. Safe for
 * several threads.
 */
public final class RuledConsumerRun {

    private static final Logger LOG = LoggerFactory.getLogger(RuledConsumerRun.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final RuledConsumer consumer;
    private final FeedRunner runner;
    private final ServiceRegistration<?> following;

    /** @param context of the bundle that the consumer is of */
    public RuledConsumerRun(BundleContext context, RuledConsumer consumer, ChangeFeed feed) {
        this.consumer = consumer;
        runner = new FeedRunner(consumer, feed);
        runner.start();
        following = context.registerService(
                new String[] {ChangeListener.class.getName(), FeedProgress.class.getName()}, runner, null);
    }

    /** Kinds of a plugin have come or gone. */
    public void rulesChanged() {
        consumer.rulesChanged();
        runner.wake();
    }

    /** Waits some seconds for what the consumer is about to write. */
    public void stop() throws InterruptedException {
        following.unregister();
        if (!runner.stop(STOP_PATIENCE)) {
            LOG.warn(
                    "The consumer {} is still at work after {}; it goes on at the next start",
                    consumer.name(),
                    STOP_PATIENCE);
        }
    }
}
