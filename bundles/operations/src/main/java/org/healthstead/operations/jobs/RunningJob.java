// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.JobStore.StoredJob;

/** One run of a job on this node: what its runner sees, and what is known about it before it is written. */
final class RunningJob implements JobContext {

    private static final Duration WRITE_EVERY = Duration.ofSeconds(2);

    private final StoredJob stored;
    private final Caller caller;
    private final JobStore store;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile boolean abandoned;
    private volatile boolean leaseLost;
    private volatile Live live;
    private JsonObject checkpoint;
    private Instant written;

    /** How far it has come, as shown to readers. */
    private record Live(double progress, JsonObject report) {}

    RunningJob(StoredJob stored, Caller caller, JobStore store, InstantSource clock, Consumer<RunningJob> body) {
        this.stored = stored;
        this.caller = caller;
        this.store = store;
        this.clock = clock;
        this.checkpoint = stored.checkpoint();
        this.live = new Live(stored.job().progress(), stored.job().report());
        this.written = clock.instant();
        this.cancelled = store.isCancelRequested(id());
        this.thread = Thread.ofPlatform()
                .name("job-" + stored.job().kind() + "-" + id())
                .unstarted(() -> body.accept(this));
    }

    void start() {
        thread.start();
    }

    JobId id() {
        return stored.job().id();
    }

    String kind() {
        return stored.job().kind();
    }

    @Override
    public Job job() {
        return shown(stored.job());
    }

    /** A snapshot of the same job with the progress that is not written yet. */
    Job shown(Job row) {
        Live now = live;
        return new Job(
                row.id(),
                row.kind(),
                row.person(),
                row.label(),
                JobState.RUNNING,
                now.progress(),
                now.report(),
                row.problem(),
                row.undone(),
                row.createdAt(),
                row.finishedAt());
    }

    @Override
    public JsonObject input() {
        return stored.input();
    }

    @Override
    public synchronized JsonObject checkpoint() {
        return checkpoint;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized void progress(double progress, JsonObject report) {
        live = new Live(bounded(progress), report);
        if (!clock.instant().isBefore(written.plus(WRITE_EVERY))) {
            write();
        }
        stopHere();
    }

    @Override
    public synchronized void checkpoint(double progress, JsonObject report, JsonObject reached) {
        live = new Live(bounded(progress), report);
        checkpoint = reached;
        write();
        stopHere();
    }

    /** A runner that tells how far it has come stands at a safe point. */
    private void stopHere() {
        if (abandoned) {
            throw new JobStoppedException();
        }
    }

    private void write() {
        if (leaseLost) {
            throw new IllegalStateException("the lease of job " + id() + " is another node's");
        }
        store.checkpoint(id(), live.progress(), live.report(), checkpoint);
        written = clock.instant();
    }

    JsonObject report() {
        return live.report();
    }

    void cancel() {
        cancelled = true;
    }

    /** Makes the runner end at its next safe point; the job stays to be done. */
    void abandon() {
        abandoned = true;
    }

    /** Makes an abandoned runner end that comes to no safe point. */
    void interrupt() {
        thread.interrupt();
    }

    /** Makes the runner end early; the job is another node's. */
    void loseLease() {
        leaseLost = true;
        abandoned = true;
        thread.interrupt();
    }

    boolean isAbandoned() {
        return abandoned;
    }

    boolean isLeaseLost() {
        return leaseLost;
    }

    /** Waits for the end of the run; false when it takes longer. */
    boolean join(Duration longest) throws InterruptedException {
        return thread.join(longest);
    }

    private static double bounded(double progress) {
        return Math.clamp(progress, 0, 1);
    }
}
