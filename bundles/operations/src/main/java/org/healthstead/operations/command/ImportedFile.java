// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * How one file fared.
 *
 * @param file as it was named
 * @param job that read it, if it came so far
 * @param state of the job, if it came so far
 * @param report what was taken in
 * @param problem why not, or what has to be decided
 */
record ImportedFile(
        String file, Optional<JobId> job, Optional<JobState> state, ImportReport report, Optional<Problem> problem) {

    static ImportedFile refused(String file, Problem problem) {
        return new ImportedFile(file, Optional.empty(), Optional.empty(), ImportReport.EMPTY, Optional.of(problem));
    }

    static ImportedFile ended(String file, JobId id, Optional<Job> job) {
        return job.map(found -> new ImportedFile(
                        file,
                        Optional.of(id),
                        Optional.of(found.state()),
                        ImportReport.of(found.report()),
                        found.problem()))
                .orElseGet(() -> refused(
                        file,
                        ProblemCode.JOB_NOT_FOUND.problem(
                                "The import was accepted, but the account may not see it any more.")));
    }

    /** True when the file was read to its end and something in it could be used, or there was nothing to use. */
    boolean isRead() {
        boolean nothingUsed = report.rejectedCount() > 0 && report.items() == report.rejectedCount();
        return state.filter(JobState.DONE::equals).isPresent() && !nothingUsed;
    }

    void show(CommandCall call) {
        if (job.isPresent()) {
            call.say(
                    "import.report",
                    file,
                    Long.toString(report.created()),
                    Long.toString(report.updated()),
                    Long.toString(report.unchanged()),
                    Long.toString(report.merged()),
                    Long.toString(report.rejectedCount()));
            report.rejected().forEach(item -> show(call, "import.rejected", item));
            long more = report.rejectedCount() - report.rejected().size();
            if (more > 0) {
                call.say("import.more-rejected", Long.toString(more));
            }
            report.warnings().forEach(item -> show(call, "import.warning", item));
        }
        state.filter(end -> end != JobState.DONE)
                .ifPresent(end -> call.complain(
                        "import.state." + end.code(), file, job.orElseThrow().toString()));
        problem.ifPresent(call::complain);
    }

    private static void show(CommandCall call, String key, RejectedItem item) {
        call.say(key, item.place(), item.code(), item.message());
    }

    /** Sums over all files, and each file. */
    static JsonObject json(List<ImportedFile> files) {
        return JsonObject.builder()
                .put("created", sum(files, ImportReport::created))
                .put("updated", sum(files, ImportReport::updated))
                .put("unchanged", sum(files, ImportReport::unchanged))
                .put("merged", sum(files, ImportReport::merged))
                .put("rejectedCount", sum(files, ImportReport::rejectedCount))
                .put(
                        "rejected",
                        JsonArray.of(files.stream()
                                .flatMap(file -> file.report().rejected().stream())
                                .map(RejectedItem::toJson)
                                .toList()))
                .put(
                        "files",
                        JsonArray.of(files.stream().map(ImportedFile::json).toList()))
                .build();
    }

    private JsonObject json() {
        return JsonObject.builder()
                .put("file", file)
                .put("job", job.map(JobId::toString).orElse(null))
                .put("state", state.map(JobState::code).orElse(null))
                .put("report", report.toJson())
                .put(
                        "problem",
                        problem.map(found -> JsonObject.builder()
                                        .put("code", found.code())
                                        .put("detail", found.detail())
                                        .build())
                                .orElse(null))
                .build();
    }

    private static long sum(List<ImportedFile> files, ToLongFunction<ImportReport> count) {
        return files.stream().map(ImportedFile::report).mapToLong(count).sum();
    }
}
