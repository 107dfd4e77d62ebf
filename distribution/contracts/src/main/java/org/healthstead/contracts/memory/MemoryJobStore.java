// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;

/** Jobs in a map. */
final class MemoryJobStore implements JobStore {

    private final Map<JobId, Row> rows = new LinkedHashMap<>();

    @Override
    public synchronized void add(NewJob job, Instant now) {
        rows.put(job.id(), new Row(job, now));
    }

    @Override
    public synchronized Optional<StoredJob> find(JobId id) {
        return row(id).map(Row::stored);
    }

    @Override
    public synchronized List<Job> recent(PersonId person, int limit) {
        return rows.values().stream()
                .filter(row -> row.job.person().filter(person::equals).isPresent())
                .sorted(Comparator.comparing((Row row) -> row.createdAt).reversed())
                .limit(limit)
                .map(row -> row.stored().job())
                .toList();
    }

    @Override
    public synchronized Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until) {
        Optional<Row> next = rows.values().stream()
                .filter(row -> kinds.contains(row.job.kind()) && row.isFree(now))
                .min(Comparator.comparing(row -> row.createdAt));
        next.ifPresent(row -> {
            row.state = JobState.RUNNING;
            row.owner = owner;
            row.until = until;
        });
        return next.map(Row::stored);
    }

    @Override
    public synchronized boolean renew(JobId id, String owner, Instant until) {
        Optional<Row> owned = owned(id, owner);
        owned.ifPresent(row -> row.until = until);
        return owned.isPresent();
    }

    @Override
    public synchronized void release(JobId id, String owner) {
        owned(id, owner).ifPresent(Row::queue);
    }

    @Override
    public synchronized int releaseAll(String owner) {
        List<Row> owned = rows.values().stream()
                .filter(row -> row.isRunning() && owner.equals(row.owner))
                .toList();
        owned.forEach(Row::queue);
        return owned.size();
    }

    private Optional<Row> owned(JobId id, String owner) {
        return row(id).filter(row -> row.isRunning() && owner.equals(row.owner));
    }

    private Optional<Row> row(JobId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint) {
        row(id).ifPresent(row -> {
            row.progress = progress;
            row.report = report;
            row.checkpoint = checkpoint;
        });
    }

    @Override
    public synchronized void finish(
            JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now) {
        row(id).ifPresent(row -> {
            row.state = state;
            row.report = report;
            row.problem = problem;
            row.owner = null;
            row.progress = state == JobState.DONE ? 1 : row.progress;
            row.finishedAt = state.isFinal() ? Optional.of(now) : Optional.empty();
        });
    }

    @Override
    public synchronized boolean requeue(JobId id, Set<JobState> from, AccountId account, JsonObject input) {
        Optional<Row> found = row(id).filter(row -> from.contains(row.state));
        found.ifPresent(row -> {
            row.queue();
            row.account = account;
            row.input = input;
            row.progress = 0;
            row.problem = Optional.empty();
            row.finishedAt = Optional.empty();
            row.cancelRequested = false;
        });
        return found.isPresent();
    }

    @Override
    public synchronized void requestCancel(JobId id, Instant now) {
        row(id).filter(row -> !row.state.isFinal()).ifPresent(row -> {
            row.cancelRequested = true;
            if (!row.isRunning()) {
                row.state = JobState.CANCELLED;
                row.finishedAt = Optional.of(now);
            }
        });
    }

    @Override
    public synchronized boolean isCancelRequested(JobId id) {
        return row(id).filter(row -> row.cancelRequested).isPresent();
    }

    @Override
    public synchronized void setUndone(JobId id, boolean undone) {
        row(id).ifPresent(row -> row.undone = undone);
    }

    private static final class Row {
        private final NewJob job;
        private final Instant createdAt;
        private AccountId account;
        private JsonObject input;
        private JsonObject checkpoint = JsonObject.EMPTY;
        private JsonObject report = JsonObject.EMPTY;
        private JobState state = JobState.QUEUED;
        private double progress;
        private Optional<Problem> problem = Optional.empty();
        private Optional<Instant> finishedAt = Optional.empty();
        private boolean cancelRequested;
        private boolean undone;
        private String owner;
        private Instant until;

        private Row(NewJob job, Instant now) {
            this.job = job;
            this.createdAt = now;
            this.account = job.account();
            this.input = job.input();
        }

        private boolean isRunning() {
            return state == JobState.RUNNING;
        }

        private boolean isFree(Instant now) {
            return state == JobState.QUEUED || isRunning() && !until.isAfter(now);
        }

        private void queue() {
            state = JobState.QUEUED;
            owner = null;
        }

        private StoredJob stored() {
            Job seen = new Job(
                    job.id(),
                    job.kind(),
                    job.person(),
                    job.label(),
                    state,
                    progress,
                    report,
                    problem,
                    undone,
                    createdAt,
                    finishedAt);
            return new StoredJob(seen, account, input, checkpoint);
        }
    }
}
