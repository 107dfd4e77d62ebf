// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.record.PersonId;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /jobs}: long work, what it waits for, and how to stop it. */
@Component(service = ApiResource.class)
public final class JobsResource implements ApiResource {

    private final JobService jobs;
    private final ImportService imports;

    @Activate
    public JobsResource(@Reference JobService jobs, @Reference ImportService imports) {
        this.jobs = jobs;
        this.imports = imports;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.JOBS_FIND, this::find,
                Route.JOBS_CANCEL, this::cancel,
                Route.JOBS_DECIDE, this::decide);
    }

    private ApiAnswer find(ApiCall call) {
        return jobs.find(Ids.job(call.path("id")), call.caller())
                .map(job -> ApiAnswer.ok(JobJson.of(job)))
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_JOB));
    }

    private ApiAnswer cancel(ApiCall call) {
        return ApiAnswer.ok(JobJson.of(jobs.cancel(Ids.job(call.path("id")), call.caller())));
    }

    private ApiAnswer decide(ApiCall call) throws IOException {
        BodyMembers members = new BodyMembers(call.json(), Set.of("accept", "persons"));
        Map<String, Optional<PersonId>> people = new LinkedHashMap<>();
        members.texts("persons").forEach((key, person) -> people.put(key, person.map(Ids::person)));
        ImportDecision decision = new ImportDecision(members.truth("accept"), people);
        return ApiAnswer.ok(JobJson.of(imports.decide(Ids.job(call.path("id")), decision, call.caller())));
    }
}
