// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.JobQueue;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;

/** Jobs in memory as the dispatcher needs them: queued, never run. */
final class MemoryJobs implements JobQueue, JobService, JobStore {

    final Map<JobId, Row> rows = new LinkedHashMap<>();

    static final class Row {
        Job job;
        AccountId account;
        JsonObject input;
    }

    /** What a run of the job ended with. */
    void end(JobId id, JobOutcome outcome) {
        Job job = rows.get(id).job;
        rows.get(id).job = new Job(
                id,
                job.kind(),
                job.person(),
                job.label(),
                outcome.state(),
                1,
                outcome.report(),
                outcome.problem(),
                job.undone(),
                job.createdAt(),
                job.finishedAt());
    }

    void set(JobId id, JobState state) {
        rows.get(id).job = with(rows.get(id).job, state, rows.get(id).job.undone());
    }

    private static Job with(Job job, JobState state, boolean undone) {
        return new Job(
                job.id(),
                job.kind(),
                job.person(),
                job.label(),
                state,
                job.progress(),
                job.report(),
                job.problem(),
                undone,
                job.createdAt(),
                job.finishedAt());
    }

    @Override
    public void submit(NewJob job) {
        add(job, Instant.now());
    }

    @Override
    public void add(NewJob job, Instant now) {
        Row row = new Row();
        row.account = job.account();
        row.input = job.input();
        row.job = new Job(
                job.id(),
                job.kind(),
                job.person(),
                job.label(),
                JobState.QUEUED,
                0,
                JsonObject.EMPTY,
                Optional.empty(),
                false,
                now,
                Optional.empty());
        rows.put(job.id(), row);
    }

    @Override
    public Job resubmit(JobId id, AccountId account, JsonObject input) {
        rows.get(id).account = account;
        rows.get(id).input = input;
        set(id, JobState.QUEUED);
        return rows.get(id).job;
    }

    @Override
    public Optional<Job> find(JobId id, Caller caller) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.job);
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> new StoredJob(row.job, row.account, row.input, JsonObject.EMPTY));
    }

    @Override
    public Job cancel(JobId id, Caller caller) {
        set(id, JobState.CANCELLED);
        return rows.get(id).job;
    }

    @Override
    public void setUndone(JobId id, boolean undone) {
        rows.get(id).job = with(rows.get(id).job, rows.get(id).job.state(), undone);
    }

    @Override
    public List<Job> recent(PersonId person, int limit, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Job> await(JobId id, Duration longest, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Job> recent(PersonId person, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean renew(JobId id, String owner, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(JobId id, String owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int releaseAll(String owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean requeue(JobId id, Set<JobState> from, AccountId account, JsonObject input) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requestCancel(JobId id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCancelRequested(JobId id) {
        throw new UnsupportedOperationException();
    }
}
