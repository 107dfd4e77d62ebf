// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.jobs.JobQueue;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.platform.api.store.JobStore.StoredJob;

/** Jobs as callers see them, and the queue as core bundles see it. Safe for several threads. */
final class GuardedJobs implements JobService, JobQueue {

    /** How often a job of another node is looked at. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Set<JobState> RESTING =
            EnumSet.of(JobState.NEEDS_DECISION, JobState.DONE, JobState.FAILED, JobState.CANCELLED);

    private final JobStore store;
    private final AccessPolicy policy;
    private final JobEngine engine;
    private final InstantSource clock;

    GuardedJobs(JobStore store, AccessPolicy policy, JobEngine engine, InstantSource clock) {
        this.store = store;
        this.policy = policy;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void submit(NewJob job) {
        store.add(job, clock.instant());
        engine.wake();
    }

    @Override
    public Job resubmit(JobId id, AccountId account, JsonObject input) {
        if (!store.requeue(id, RESTING, account, input)) {
            throw (store.find(id).isPresent() ? JobProblems.state() : JobProblems.notFound()).exception();
        }
        engine.wake();
        return store.find(id)
                .map(this::shown)
                .orElseThrow(() -> JobProblems.notFound().exception());
    }

    @Override
    public Optional<Job> find(JobId id, Caller caller) {
        return visible(id, caller).map(this::shown);
    }

    @Override
    public List<Job> recent(PersonId person, int limit, Caller caller) {
        if (policy.scope(caller, Operation.READ, person).isEmpty()) {
            return List.of();
        }
        return store.recent(person, limit).stream().map(this::live).toList();
    }

    @Override
    public Optional<Job> await(JobId id, Duration longest, Caller caller) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            long seen = engine.changes().count();
            Optional<Job> job = find(id, caller);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (job.isEmpty() || isResting(job.get()) || left.isNegative()) {
                return job;
            }
            engine.changes().await(seen, left.compareTo(LOOK_EVERY) < 0 ? left : LOOK_EVERY);
        }
    }

    @Override
    public Job cancel(JobId id, Caller caller) {
        StoredJob job =
                visible(id, caller).orElseThrow(() -> JobProblems.notFound().exception());
        if (!mayStop(job, caller)) {
            throw JobProblems.notYours().exception();
        }
        store.requestCancel(id, clock.instant());
        engine.running(id).ifPresent(RunningJob::cancel);
        engine.wake();
        return store.find(id).map(this::shown).orElseGet(job::job);
    }

    private Optional<StoredJob> visible(JobId id, Caller caller) {
        Optional<StoredJob> job = store.find(id);
        Optional<PersonId> person = job.flatMap(found -> found.job().person());
        if (person.isEmpty()) {
            // Asked also when there is nothing to decide, so that a forged caller is refused in any case.
            boolean mayAct = policy.mayActForAccount(caller, Operation.READ);
            return job.filter(found -> mayAct && found.account().equals(caller.account()));
        }
        return policy.scope(caller, Operation.READ, person.get()).isPresent() ? job : Optional.empty();
    }

    private boolean mayStop(StoredJob job, Caller caller) {
        boolean isOwn = job.account().equals(caller.account());
        return job.job()
                .person()
                .map(person -> policy.scope(caller, Operation.UPDATE, person).isPresent()
                        || isOwn
                                && policy.scope(caller, Operation.CREATE, person)
                                        .isPresent())
                .orElseGet(() -> isOwn && policy.mayActForAccount(caller, Operation.UPDATE));
    }

    private Job shown(StoredJob stored) {
        return live(stored.job());
    }

    private Job live(Job job) {
        return job.state() != JobState.RUNNING
                ? job
                : engine.running(job.id()).map(running -> running.shown(job)).orElse(job);
    }

    private static boolean isResting(Job job) {
        return job.state().isFinal() || job.state() == JobState.NEEDS_DECISION;
    }
}
