// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;

/** Rows of jobs in memory, which outlive an engine as the real ones do. */
final class MemoryJobs implements JobStore {

    private final Map<JobId, Row> rows = new LinkedHashMap<>();

    private static final class Row {
        private final NewJob wanted;
        private final Instant createdAt;
        private JsonObject input;
        private JobState state = JobState.QUEUED;
        private double progress;
        private JsonObject report = JsonObject.EMPTY;
        private JsonObject checkpoint = JsonObject.EMPTY;
        private Optional<Problem> problem = Optional.empty();
        private Optional<Instant> finishedAt = Optional.empty();
        private String owner = "";
        private Instant until = Instant.MIN;
        private boolean cancel;
        private boolean undone;

        Row(NewJob wanted, Instant createdAt) {
            this.wanted = wanted;
            this.createdAt = createdAt;
            this.input = wanted.input();
        }

        StoredJob stored() {
            Job job = new Job(
                    wanted.id(),
                    wanted.kind(),
                    wanted.person(),
                    wanted.label(),
                    state,
                    progress,
                    report,
                    problem,
                    undone,
                    createdAt,
                    finishedAt);
            return new StoredJob(job, wanted.account(), input, checkpoint);
        }

        boolean isLeasedBy(String name) {
            return state == JobState.RUNNING && owner.equals(name);
        }

        void queue() {
            state = JobState.QUEUED;
            owner = "";
        }
    }

    @Override
    public synchronized void add(NewJob job, Instant now) {
        rows.put(job.id(), new Row(job, now));
    }

    @Override
    public synchronized Optional<StoredJob> find(JobId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::stored);
    }

    @Override
    public synchronized List<Job> recent(PersonId person, int limit) {
        return rows.values().stream()
                .map(row -> row.stored().job())
                .filter(job -> job.person().equals(Optional.of(person)))
                .sorted(Comparator.comparing(Job::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until) {
        Optional<Row> next = rows.values().stream()
                .filter(row -> kinds.contains(row.wanted.kind()))
                .filter(row ->
                        row.state == JobState.QUEUED || (row.state == JobState.RUNNING && row.until.isBefore(now)))
                .findFirst();
        next.ifPresent(row -> {
            row.state = JobState.RUNNING;
            row.owner = owner;
            row.until = until;
        });
        return next.map(Row::stored);
    }

    @Override
    public synchronized boolean renew(JobId id, String owner, Instant until) {
        Row row = rows.get(id);
        if (!row.isLeasedBy(owner)) {
            return false;
        }
        row.until = until;
        return true;
    }

    @Override
    public synchronized void release(JobId id, String owner) {
        if (rows.get(id).isLeasedBy(owner)) {
            rows.get(id).queue();
        }
    }

    @Override
    public synchronized int releaseAll(String owner) {
        List<Row> leased =
                rows.values().stream().filter(row -> row.isLeasedBy(owner)).toList();
        leased.forEach(Row::queue);
        return leased.size();
    }

    @Override
    public synchronized void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint) {
        Row row = rows.get(id);
        row.progress = progress;
        row.report = report;
        row.checkpoint = checkpoint;
    }

    @Override
    public synchronized void finish(
            JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now) {
        Row row = rows.get(id);
        row.state = state;
        row.report = report;
        row.problem = problem;
        row.finishedAt = state.isFinal() ? Optional.of(now) : Optional.empty();
    }

    @Override
    public synchronized boolean requeue(JobId id, Set<JobState> from, JsonObject input) {
        Row row = rows.get(id);
        if (row == null || !from.contains(row.state)) {
            return false;
        }
        row.queue();
        row.input = input;
        row.cancel = false;
        return true;
    }

    @Override
    public synchronized void requestCancel(JobId id, Instant now) {
        Row row = rows.get(id);
        row.cancel = true;
        if (row.state == JobState.QUEUED || row.state == JobState.NEEDS_DECISION) {
            row.state = JobState.CANCELLED;
            row.finishedAt = Optional.of(now);
        }
    }

    @Override
    public synchronized boolean isCancelRequested(JobId id) {
        return rows.get(id).cancel;
    }

    @Override
    public synchronized void setUndone(JobId id, boolean undone) {
        rows.get(id).undone = undone;
    }

    /** Gives a running job to another node, as if that one had taken it. */
    synchronized void giveTo(JobId id, String owner) {
        rows.get(id).owner = owner;
    }
}
