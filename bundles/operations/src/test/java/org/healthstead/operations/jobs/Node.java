// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.store.JobStore;

/** One life of one node: its own engine on rows that outlive it. */
final class Node implements AutoCloseable {

    /** Short, so that a test of a lease that runs out is over soon. */
    static final Duration LEASE = Duration.ofMillis(400);

    final MortalStore store;
    final JobEngine engine;
    final GuardedJobs jobs;
    final CountDownLatch ready = new CountDownLatch(1);

    Node(String name, JobStore rows, HouseholdAccess access, JobRunner... runners) {
        this(name, rows, access, LEASE, runners);
    }

    Node(String name, JobStore rows, HouseholdAccess access, Duration lease, JobRunner... runners) {
        this.store = new MortalStore(rows);
        this.engine = new JobEngine(
                store.way(), access, name, InstantSource.system(), lease, ready::countDown, Workload.UNNOTICED);
        this.jobs = new GuardedJobs(store.way(), access.policy, engine, InstantSource.system());
        for (JobRunner runner : runners) {
            engine.add(runner);
        }
        engine.start();
    }

    /** Ends it as kill -9 does: nothing more of it is seen. */
    void kill() {
        store.kill();
    }

    @Override
    public void close() {
        engine.stop();
    }
}
