// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;

/** Imports that only keep what they were given, and jobs in any state that a test wants. */
public final class MemoryImports implements ImportService, JobService {

    public final Map<String, byte[]> files = new LinkedHashMap<>();
    public final List<ImportDecision> decisions = new ArrayList<>();
    public final List<String> actions = new ArrayList<>();
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();

    public Job job(PersonId person, String label, JobState state) {
        ImportReport report = new ImportReport(
                212,
                3,
                38,
                4,
                2,
                List.of(
                        new RejectedItem("entry[17]", "HS-FHIR-NO-TYPE", "The resource has no resourceType."),
                        new RejectedItem("line 4, column 9", "HS-X-ODD", "Got <nothing>, wanted something.")),
                List.of(new RejectedItem("entry[3]", "HS-IMPORT-DATE", "no date", "birthDate", "20210230")));
        Job job = new Job(
                new JobId(UUID.randomUUID()),
                "import",
                Optional.of(person),
                label,
                state,
                0.62,
                report.toJson(),
                Optional.empty(),
                false,
                Instant.EPOCH,
                state.isFinal() ? Optional.of(Instant.EPOCH) : Optional.empty());
        jobs.put(job.id(), job);
        return job;
    }

    /** An import that waits because its file is about several people. */
    public Job several(PersonId person, String label, JsonObject people) {
        Job job = new Job(
                new JobId(UUID.randomUUID()),
                "import",
                Optional.of(person),
                label,
                JobState.NEEDS_DECISION,
                0.1,
                ImportReport.EMPTY.toJson().with("people", people.member("people")),
                Optional.of(Problem.of("HS-IMPORT-SEVERAL-PEOPLE", Problem.Kind.CONFLICT, "several", "a; b", "c")),
                false,
                Instant.EPOCH,
                Optional.empty());
        jobs.put(job.id(), job);
        return job;
    }

    /** The same import after an undo at its end, or while one is running. */
    public void undo(Job job, long withdrawn, JobState state) {
        jobs.put(
                job.id(),
                new Job(
                        job.id(),
                        job.kind(),
                        job.person(),
                        job.label(),
                        state,
                        0.5,
                        job.report().with("withdrawn", JsonNumber.of(withdrawn)),
                        job.problem(),
                        state.isFinal(),
                        job.createdAt(),
                        state.isFinal() ? job.finishedAt() : Optional.empty()));
    }

    @Override
    public JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException {
        files.put(request.fileName(), bytes.readAllBytes());
        return job(request.person(), request.fileName(), JobState.QUEUED).id();
    }

    @Override
    public Job decide(JobId job, ImportDecision decision, Caller caller) {
        actions.add((decision.accept() ? "accept " : "decline ") + job);
        decisions.add(decision);
        return jobs.get(job);
    }

    @Override
    public Job undo(JobId job, Caller caller) {
        actions.add("undo " + job);
        return jobs.get(job);
    }

    @Override
    public Job redo(JobId job, Caller caller) {
        actions.add("redo " + job);
        return jobs.get(job);
    }

    @Override
    public Optional<Job> find(JobId id, Caller caller) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public List<Job> recent(PersonId person, int limit, Caller caller) {
        return List.copyOf(jobs.values()).reversed();
    }

    @Override
    public Optional<Job> await(JobId id, Duration longest, Caller caller) {
        return find(id, caller);
    }

    @Override
    public Job cancel(JobId id, Caller caller) {
        actions.add("stop " + id);
        return jobs.get(id);
    }
}
