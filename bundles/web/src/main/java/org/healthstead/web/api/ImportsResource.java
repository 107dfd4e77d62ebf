// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.healthstead.web.settings.WebLimits;
import org.healthstead.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /imports}: files in, streamed from the socket to the store, and their undoing. */
@Component(service = ApiResource.class, configurationPid = WebSettings.PID)
public final class ImportsResource implements ApiResource {

    /** How long an undo is waited for when the caller does not say. */
    private static final int PATIENCE_SECONDS = 10;

    /** Null while it is not there. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RecordArrivals arrivals;

    private final ImportService imports;
    private final JobService jobs;
    private final Duration longestWait;

    @Activate
    public ImportsResource(@Reference ImportService imports, @Reference JobService jobs, WebSettings settings) {
        this.imports = imports;
        this.jobs = jobs;
        this.longestWait = WebLimits.of(settings).longestWait();
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.IMPORTS_SUBMIT, this::submit,
                Route.IMPORTS_UNDO, this::undo,
                Route.IMPORTS_REDO, this::redo);
    }

    private ApiAnswer submit(ApiCall call) throws IOException, InterruptedException {
        Duration wait = wait(call, 0);
        JobId job = call.person().isPresent() ? submitFor(call) : arrive(call);
        Optional<Job> finished = wait.isZero() ? Optional.empty() : await(job, wait, call);
        return finished.map(done -> ApiAnswer.ok(JobJson.of(done)).with("Location", "/api/v1/jobs/" + job))
                .orElseGet(() -> accepted(job));
    }

    private JobId submitFor(ApiCall call) throws IOException {
        ImportRequest request = new ImportRequest(
                call.requiredPerson(),
                FileNames.safe(call.query().one("name")),
                mismatch(call),
                call.query().one("source"));
        return imports.submit(request, call.body(), call.caller());
    }

    /** A whole record says itself whose it is. */
    private JobId arrive(ApiCall call) throws IOException {
        RecordArrivals now = arrivals;
        if (now == null) {
            throw ApiRefusal.parameter("person", "the id of a person");
        }
        return now.submit(FileNames.safe(call.query().one("name")), call.body(), call.caller());
    }

    /** Present when nothing more happens by itself: the job has ended, or waits for a decision. */
    private Optional<Job> await(JobId job, Duration wait, ApiCall call) throws InterruptedException {
        Duration longest = wait.compareTo(longestWait) > 0 ? longestWait : wait;
        return jobs.await(job, longest, call.caller())
                .filter(now -> now.state().isFinal() || now.state() == JobState.NEEDS_DECISION);
    }

    private static Mismatch mismatch(ApiCall call) {
        String word = call.query().one("mismatch").orElse("ask");
        for (Mismatch mismatch : Mismatch.values()) {
            if (mismatch.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mismatch;
            }
        }
        throw ApiRefusal.parameter("mismatch", "ask, accept or refuse");
    }

    private ApiAnswer undo(ApiCall call) throws InterruptedException {
        Duration wait = wait(call, PATIENCE_SECONDS);
        imports.undo(Ids.job(call.path("id")), call.caller());
        return reversed(call, wait, true, "withdrawn");
    }

    private ApiAnswer redo(ApiCall call) throws InterruptedException {
        Duration wait = wait(call, PATIENCE_SECONDS);
        imports.redo(Ids.job(call.path("id")), call.caller());
        return reversed(call, wait, false, "restored");
    }

    /** How many entries were reversed; 202 while the job goes on. */
    private ApiAnswer reversed(ApiCall call, Duration wait, boolean undone, String counted)
            throws InterruptedException {
        JobId id = Ids.job(call.path("id"));
        Optional<Job> ended = await(id, wait, call);
        if (ended.isEmpty()) {
            return accepted(id);
        }
        Job job = ended.get();
        if (job.undone() != undone) {
            throw job.problem()
                    .map(Problem::exception)
                    .orElseThrow(() -> ApiRefusal.of(ProblemCode.JOB_STATE, "It was stopped half-way. Ask again."));
        }
        return ApiAnswer.ok(JsonObject.builder()
                .put("job", id.toString())
                .put(counted, job.report().member(counted))
                .build());
    }

    private static ApiAnswer accepted(JobId job) {
        return ApiAnswer.json(
                        202, JsonObject.builder().put("job", job.toString()).build())
                .with("Location", "/api/v1/jobs/" + job);
    }

    private static Duration wait(ApiCall call, int missing) {
        return Duration.ofSeconds(call.number("wait", missing, 0, Integer.MAX_VALUE));
    }
}
