// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore.StoredJob;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs between values and rows: what a job is about is sealed. */
@Component(service = JobSeal.class)
public final class JobSeal {

    private static final String LABEL = "job.label";
    private static final String INPUT = "job.input";
    private static final String REPORT = "job.report";
    private static final String CHECKPOINT = "job.checkpoint";
    private static final String PROBLEM = "job.problem";
    private static final int MAX_LABEL = 800;

    private final InstallationSeal seal;

    @Activate
    public JobSeal(@Reference InstallationSeal seal) {
        this.seal = seal;
    }

    JobEntity row(NewJob job, Instant now) {
        UUID id = job.id().value();
        String label =
                job.label().length() <= MAX_LABEL ? job.label() : job.label().substring(0, MAX_LABEL);
        return new JobEntity(
                id,
                job.kind(),
                job.account().value(),
                job.person().map(PersonId::value).orElse(null),
                JobState.QUEUED.code(),
                0,
                seal.seal(LABEL, id.toString(), label),
                input(job.id(), job.input()),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                now,
                null);
    }

    StoredJob stored(JobEntity row) {
        JobId id = new JobId(row.id());
        Job job = new Job(
                id,
                row.kind(),
                Optional.ofNullable(row.person()).map(PersonId::new),
                seal.open(LABEL, id.toString(), row.label()),
                JobState.ofCode(row.state()),
                row.progress(),
                open(REPORT, id, row.report()),
                row.problem() == null ? Optional.empty() : Optional.of(problem(open(PROBLEM, id, row.problem()))),
                row.undone(),
                row.createdAt(),
                Optional.ofNullable(row.finishedAt()));
        return new StoredJob(
                job,
                new AccountId(row.account()),
                open(INPUT, id, row.input()),
                open(CHECKPOINT, id, row.checkpoint()));
    }

    byte[] input(JobId id, JsonObject input) {
        return seal.seal(INPUT, id.toString(), input.toString());
    }

    byte[] report(JobId id, JsonObject report) {
        return seal.seal(REPORT, id.toString(), report.toString());
    }

    byte[] checkpoint(JobId id, JsonObject checkpoint) {
        return seal.seal(CHECKPOINT, id.toString(), checkpoint.toString());
    }

    byte[] problem(JobId id, Problem problem) {
        List<Json> arguments =
                problem.arguments().stream().<Json>map(JsonString::new).toList();
        JsonObject json = JsonObject.builder()
                .put("code", problem.code())
                .put("kind", problem.kind().name())
                .put("detail", problem.detail())
                .put("arguments", JsonArray.of(arguments))
                .build();
        return seal.seal(PROBLEM, id.toString(), json.toString());
    }

    private static Problem problem(JsonObject json) {
        return new Problem(
                json.string("code").orElse(""),
                Problem.Kind.valueOf(json.string("kind").orElse(Problem.Kind.INTERNAL.name())),
                json.string("detail").orElse(""),
                json.array("arguments").strings());
    }

    private JsonObject open(String column, JobId id, byte[] sealed) {
        return sealed == null ? JsonObject.EMPTY : JsonObject.parse(seal.open(column, id.toString(), sealed));
    }
}
