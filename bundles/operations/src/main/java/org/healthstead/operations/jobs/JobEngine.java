// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.operations.LogReference;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.JobStore.StoredJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases jobs and runs them. One thread looks for work, one keeps the leases, and each run has a thread of its own.
 * Safe for several threads.
 */
final class JobEngine {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final JobStore store;
    private final Authentication authentication;
    private final String owner;
    private final InstantSource clock;
    private final Duration lease;
    private final Runnable ready;
    private final Workload workload;
    private final Signal signal = new Signal();
    private final Signal stopped = new Signal();
    private final Map<String, List<JobRunner>> runners = new HashMap<>();
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private final Thread dispatcher =
            Thread.ofPlatform().name("jobs-dispatcher").unstarted(this::dispatch);
    private final Thread keeper = Thread.ofPlatform().name("jobs-leases").unstarted(this::keepLeases);
    private volatile boolean stopping;
    private volatile Instant lastLook = Instant.EPOCH;

    /**
     * @param owner name of this node, the same in its next life
     * @param lease how long a job of a dead node stays where it is; also the longest time until a cancellation by
     *     another node is seen
     * @param ready called once when the store has answered
     * @param workload told of each run
     */
    JobEngine(
            JobStore store,
            Authentication authentication,
            String owner,
            InstantSource clock,
            Duration lease,
            Runnable ready,
            Workload workload) {
        this.store = store;
        this.authentication = authentication;
        this.owner = owner;
        this.clock = clock;
        this.lease = lease;
        this.ready = ready;
        this.workload = workload;
    }

    void start() {
        dispatcher.start();
        keeper.start();
    }

    void add(JobRunner runner) {
        synchronized (runners) {
            runners.computeIfAbsent(runner.kind(), kind -> new ArrayList<>()).add(runner);
        }
        signal.raise();
    }

    /** Takes a runner away; jobs that it is doing go on when another of its kind comes. */
    void remove(JobRunner runner) {
        synchronized (runners) {
            runners.getOrDefault(runner.kind(), new ArrayList<>()).remove(runner);
        }
        abandon(running.values().stream()
                .filter(job -> job.kind().equals(runner.kind()))
                .toList());
    }

    /** Looks for work at once. */
    void wake() {
        signal.raise();
    }

    /** Raised whenever a job may have changed its state on this node. */
    Signal changes() {
        return signal;
    }

    Optional<RunningJob> running(JobId id) {
        return Optional.ofNullable(running.get(id));
    }

    /** When the store last answered the question for work. */
    Instant lastLook() {
        return lastLook;
    }

    Duration lease() {
        return lease;
    }

    /** Makes every runner end early and puts its job back, so that it goes on at the next start. */
    void stop() {
        stopping = true;
        // Not interrupted: an interruption in the middle of a statement costs the store a connection.
        signal.raise();
        stopped.raise();
        try {
            dispatcher.join(LONGEST_STOP);
            keeper.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandon(List.copyOf(running.values()));
    }

    private void abandon(List<RunningJob> jobs) {
        jobs.forEach(RunningJob::abandon);
        try {
            // An interruption in the middle of a statement costs the store a connection: safe points first.
            Duration patience = lease.dividedBy(10);
            for (RunningJob job : jobs) {
                if (!job.join(patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE)) {
                    job.interrupt();
                }
            }
            for (RunningJob job : jobs) {
                if (!job.join(LONGEST_STOP)) {
                    LOG.warn("job {} does not stop; it goes on from its last checkpoint at the next start", job.id());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatch() {
        boolean known = false;
        while (!stopping) {
            long seen = signal.count();
            boolean more = false;
            try {
                if (!known) {
                    takeOver();
                    known = true;
                    ready.run();
                }
                more = leaseOne();
                lastLook = clock.instant();
            } catch (RuntimeException e) {
                LogReference.write(LOG, "the store did not answer the question for jobs", e);
            }
            if (!more) {
                pause(signal, seen);
            }
        }
    }

    private void takeOver() {
        int taken = store.releaseAll(owner);
        if (taken > 0) {
            LOG.info("{} jobs of this node's previous life go on", taken);
        }
    }

    /** True when a job was taken, so that there may be another. */
    private boolean leaseOne() {
        Set<String> kinds = kindsWithRoom();
        if (kinds.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<StoredJob> job = store.lease(kinds, owner, now, now.plus(lease));
        job.ifPresent(this::begin);
        return job.isPresent();
    }

    private Set<String> kindsWithRoom() {
        synchronized (runners) {
            return runners.values().stream()
                    .filter(list -> !list.isEmpty())
                    .map(List::getFirst)
                    .filter(runner -> busy(runner.kind()) < runner.parallel())
                    .map(JobRunner::kind)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private long busy(String kind) {
        return running.values().stream().filter(job -> job.kind().equals(kind)).count();
    }

    private void begin(StoredJob stored) {
        JobId id = stored.job().id();
        Optional<Caller> caller = authentication.forJob(stored.account());
        if (caller.isEmpty()) {
            JobEnd.failed(JobProblems.accountGone(), stored.job().report()).write(store, id, clock.instant());
            signal.raise();
            return;
        }
        synchronized (runners) {
            List<JobRunner> able = runners.getOrDefault(stored.job().kind(), List.of());
            if (able.isEmpty() || stopping) {
                store.release(id, owner);
                return;
            }
            JobRunner runner = able.getFirst();
            RunningJob job = new RunningJob(stored, caller.get(), store, clock, run -> run(run, runner));
            running.put(id, job);
            workload.begun();
            job.start();
        }
    }

    private void run(RunningJob job, JobRunner runner) {
        try {
            Optional<JobEnd> end = JobEnd.of(job, runner);
            // What is written now must not be hit by the interruption that ended the run.
            Thread.interrupted();
            if (end.isPresent()) {
                end.get().write(store, job.id(), clock.instant());
            } else if (!job.isLeaseLost()) {
                store.release(job.id(), owner);
            }
        } catch (RuntimeException e) {
            LogReference.write(LOG, "the end of job " + job.id() + " was not written; it runs again later", e);
        } finally {
            running.remove(job.id(), job);
            signal.raise();
            workload.ended();
        }
    }

    private void keepLeases() {
        while (!stopping) {
            for (RunningJob job : running.values()) {
                try {
                    keepLease(job);
                } catch (RuntimeException e) {
                    LogReference.write(LOG, "the lease of job " + job.id() + " was not renewed", e);
                }
            }
            pause(stopped, 0);
        }
    }

    private void keepLease(RunningJob job) {
        if (!store.renew(job.id(), owner, clock.instant().plus(lease)) && running.containsKey(job.id())) {
            LOG.warn("job {} is another node's now", job.id());
            job.loseLease();
        } else if (store.isCancelRequested(job.id())) {
            job.cancel();
        }
    }

    private void pause(Signal until, long seen) {
        try {
            until.await(seen, lease.dividedBy(4));
        } catch (InterruptedException e) {
            LOG.warn("a thread of the job engine was interrupted; it goes on");
        }
    }
}
