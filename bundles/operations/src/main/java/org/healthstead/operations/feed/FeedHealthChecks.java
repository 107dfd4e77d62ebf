// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.hc.api.HealthCheck;
import org.healthstead.platform.api.feed.FeedProgress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Registers a health check, with the name of the consumer, for each consumer of the change feed that is there. */
@Component(
        service = {},
        immediate = true)
public final class FeedHealthChecks {

    private final BundleContext context;
    private final Map<FeedProgress, ServiceRegistration<HealthCheck>> checks = new ConcurrentHashMap<>();

    @Activate
    public FeedHealthChecks(BundleContext context) {
        this.context = context;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConsumer(FeedProgress consumer) {
        checks.put(
                consumer,
                context.registerService(
                        HealthCheck.class,
                        new FeedHealthCheck(consumer),
                        FrameworkUtil.asDictionary(
                                Map.of(HealthCheck.NAME, consumer.name(), HealthCheck.TAGS, new String[] {"core"}))));
    }

    void removeConsumer(FeedProgress consumer) {
        ServiceRegistration<HealthCheck> check = checks.remove(consumer);
        if (check != null) {
            check.unregister();
        }
    }
}
