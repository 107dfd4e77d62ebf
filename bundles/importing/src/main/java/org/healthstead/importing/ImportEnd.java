// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.problem.Problem;

/** How an import ended: an undo of it ends in the same way, so that a failed import does not look like a good one. */
record ImportEnd(JobState state, Optional<Problem> problem) {

    static ImportEnd of(Job job) {
        return new ImportEnd(job.state(), job.problem());
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder().put("state", state.code());
        problem.ifPresent(each -> json.put("code", each.code())
                .put("kind", each.kind().name())
                .put("detail", each.detail())
                .put("arguments", texts(each.arguments())));
        return json.build();
    }

    private static JsonArray texts(List<String> texts) {
        return JsonArray.of(texts.stream().<Json>map(JsonString::new).toList());
    }

    static ImportEnd of(JsonObject json) {
        Optional<Problem> problem = json.string("code")
                .map(code -> new Problem(
                        code,
                        Problem.Kind.valueOf(json.string("kind").orElseThrow()),
                        json.string("detail").orElseThrow(),
                        json.array("arguments").strings()));
        return new ImportEnd(JobState.ofCode(json.string("state").orElseThrow()), problem);
    }
}
