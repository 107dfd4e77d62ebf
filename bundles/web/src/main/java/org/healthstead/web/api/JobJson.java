// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;

/** The form of a job. */
final class JobJson {

    private JobJson() {}

    static JsonObject of(Job job) {
        return JsonObject.builder()
                .put("job", job.id().toString())
                .put("kind", job.kind())
                .put("state", job.state().code())
                .put("progress", JsonValues.share(job.progress()))
                .put("person", JsonValues.text(job.person()))
                .put("label", job.label())
                .put("report", job.report())
                .put("problem", job.problem().<Json>map(JobJson::problem).orElse(JsonNull.NULL))
                .put("undone", job.undone())
                .put("createdAt", job.createdAt().toString())
                .put("finishedAt", JsonValues.text(job.finishedAt()))
                .build();
    }

    private static JsonObject problem(Problem problem) {
        return JsonObject.builder()
                .put("code", problem.code())
                .put("detail", problem.detail())
                .build();
    }
}
