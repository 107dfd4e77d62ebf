// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;

/**
 * Takes files as the import service does: reads to the end, keeps nothing of what did not come whole. Jobs end when
 * {@link #finish} is called, or at once.
 */
final class KeptImports implements ImportService, JobService {

    /** What was kept of one file. */
    record Kept(ImportRequest request, long bytes) {}

    private final AccessPolicy access;
    final List<ImportDecision> decisions = new CopyOnWriteArrayList<>();
    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();
    private final Map<JobId, Caller> owners = new ConcurrentHashMap<>();
    private final Map<JobId, CountDownLatch> ends = new ConcurrentHashMap<>();
    final Map<JobId, Kept> kept = new ConcurrentHashMap<>();
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    volatile JobState endsAs = JobState.DONE;
    volatile boolean endsAtOnce = true;

    KeptImports(AccessPolicy access) {
        this.access = access;
    }

    @Override
    public JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException {
        access.require(caller, Operation.CREATE, request.person());
        begun.incrementAndGet();
        long count = count(bytes);
        if (count == 0) {
            throw Problem.of("HS-IMPORT-EMPTY", Problem.Kind.INVALID, "The file is empty.")
                    .exception();
        }
        JobId id = new JobId(UUID.randomUUID());
        kept.put(id, new Kept(request, count));
        owners.put(id, caller);
        ends.put(id, new CountDownLatch(1));
        jobs.put(id, job(id, request.person(), JobState.RUNNING, 0.25));
        if (endsAtOnce) {
            finish(id);
        }
        return id;
    }

    private long count(InputStream bytes) throws IOException {
        byte[] buffer = new byte[8_192];
        long count = 0;
        try {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                count += read;
            }
        } catch (IOException | RuntimeException e) {
            broken.incrementAndGet();
            throw e;
        }
        return count;
    }

    void finish(JobId id) {
        jobs.computeIfPresent(id, (key, job) -> job(id, job.person().orElseThrow(), endsAs, 1));
        ends.get(id).countDown();
    }

    private Job job(JobId id, PersonId person, JobState state, double progress) {
        ImportReport report = new ImportReport(2, 1, 0, 0, 0, List.of(), List.of());
        return new Job(
                id,
                "import",
                Optional.of(person),
                "file.json",
                state,
                progress,
                report.toJson(),
                Optional.empty(),
                false,
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty());
    }

    @Override
    public Optional<Job> find(JobId id, Caller caller) {
        return caller.equals(owners.get(id)) ? Optional.of(jobs.get(id)) : Optional.empty();
    }

    private Job require(JobId id, Caller caller) {
        return find(id, caller)
                .orElseThrow(() -> Problem.of("HS-JOB-NOT-FOUND", Problem.Kind.NOT_FOUND, "no " + id)
                        .exception());
    }

    @Override
    public List<Job> recent(PersonId person, int limit, Caller caller) {
        return List.of();
    }

    @Override
    public Optional<Job> await(JobId id, Duration longest, Caller caller) throws InterruptedException {
        if (!ends.get(id).await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return find(id, caller);
        }
        return find(id, caller);
    }

    @Override
    public Job cancel(JobId id, Caller caller) {
        require(id, caller);
        return jobs.computeIfPresent(id, (key, job) -> job(id, job.person().orElseThrow(), JobState.CANCELLED, 1));
    }

    @Override
    public Job decide(JobId id, ImportDecision decision, Caller caller) {
        if (require(id, caller).state() != JobState.NEEDS_DECISION) {
            throw Problem.of("HS-JOB-STATE", Problem.Kind.CONFLICT, "It waits for nothing.")
                    .exception();
        }
        decisions.add(decision);
        JobState next = decision.accept() ? JobState.QUEUED : JobState.CANCELLED;
        return jobs.computeIfPresent(id, (key, job) -> job(id, job.person().orElseThrow(), next, 0));
    }

    @Override
    public Job undo(JobId id, Caller caller) {
        return reverse(require(id, caller), true, "withdrawn");
    }

    @Override
    public Job redo(JobId id, Caller caller) {
        return reverse(require(id, caller), false, "restored");
    }

    private Job reverse(Job job, boolean undone, String counted) {
        Job reversed = new Job(
                job.id(),
                job.kind(),
                job.person(),
                job.label(),
                endsAtOnce ? endsAs : JobState.RUNNING,
                job.progress(),
                job.report().with(counted, JsonNumber.of(3)),
                job.problem(),
                endsAtOnce && endsAs == JobState.DONE ? undone : !undone,
                job.createdAt(),
                job.finishedAt());
        jobs.put(job.id(), reversed);
        return reversed;
    }
}
