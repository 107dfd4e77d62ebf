// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.healthstead.api.jobs.JobService;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.jobs.JobQueue;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Starts the job engine with the container's services, and registers what others see of it. */
@Component(service = {})
public final class JobsComponent {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final BundleContext bundle;
    private final HeapRest heap = new HeapRest();
    private final JobEngine engine;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final List<JobRunner> early = new ArrayList<>();
    private boolean allStarted;

    @Activate
    public JobsComponent(
            BundleContext bundle,
            @Reference JobStore store,
            @Reference Authentication authentication,
            @Reference AccessPolicy policy,
            @Reference Home home) {
        this.bundle = bundle;
        InstantSource clock = InstantSource.system();
        String node = NodeName.of(home.folder("run"));
        this.engine = new JobEngine(store, authentication, node, clock, LEASE, this::announce, heap);
        GuardedJobs jobs = new GuardedJobs(store, policy, engine, clock);
        synchronized (registrations) {
            registrations.add(bundle.registerService(
                    new String[] {JobService.class.getName(), JobQueue.class.getName()}, jobs, null));
        }
        engine.start();
        AllStarted.then(bundle, this::addEarly);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRunner(JobRunner runner) {
        // A server that was started for one command must not begin hours of work on the side.
        if (!Boolean.parseBoolean(bundle.getProperty(Home.OFFLINE_PROPERTY))) {
            add(runner);
        }
    }

    /** A job that goes on while bundles are still starting does not find the one that it needs, and fails. */
    private void add(JobRunner runner) {
        synchronized (early) {
            if (allStarted) {
                engine.add(runner);
            } else {
                early.add(runner);
            }
        }
    }

    private void addEarly() {
        synchronized (early) {
            allStarted = true;
            early.forEach(engine::add);
            early.clear();
        }
    }

    void removeRunner(JobRunner runner) {
        synchronized (early) {
            early.remove(runner);
        }
        engine.remove(runner);
    }

    @Deactivate
    void deactivate() {
        engine.stop();
        heap.close();
        synchronized (registrations) {
            registrations.reversed().forEach(ServiceRegistration::unregister);
            registrations.clear();
        }
    }

    private void announce() {
        Dictionary<String, Object> readiness = FrameworkUtil.asDictionary(Map.of(Readiness.PART, Readiness.JOBS));
        Dictionary<String, Object> check =
                FrameworkUtil.asDictionary(Map.of(HealthCheck.NAME, "jobs", HealthCheck.TAGS, new String[] {"core"}));
        synchronized (registrations) {
            registrations.add(bundle.registerService(Readiness.class, new Readiness() {}, readiness));
            registrations.add(bundle.registerService(
                    HealthCheck.class, new JobsHealthCheck(engine, InstantSource.system()), check));
        }
    }
}
