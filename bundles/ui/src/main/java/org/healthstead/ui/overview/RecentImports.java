// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.imports.OpenImports;

/**
 * What was lately brought into a record, read once for a page.
 *
 * @param jobs newest first
 */
public record RecentImports(List<Job> jobs) {

    /** What waits for an answer is seen among so many. */
    private static final int LOOKED_AT = 200;

    public RecentImports {
        jobs = List.copyOf(jobs);
    }

    /** @param service empty while there is none */
    static RecentImports read(Optional<JobService> service, PersonId person, Caller caller) {
        return new RecentImports(service.stream()
                .flatMap(jobs -> jobs.recent(person, LOOKED_AT, caller).stream())
                .filter(job -> job.kind().equals("import"))
                .toList());
    }

    /** True while a file is coming in. */
    boolean isRunning() {
        return jobs.stream().anyMatch(job -> job.state() == JobState.RUNNING || job.state() == JobState.QUEUED);
    }

    /** What is not in the record yet. */
    OpenImports open() {
        return new OpenImports(jobs);
    }

    /** All that wait for an answer, however old, then the newest of the others. */
    List<Job> waitingFirst(int others) {
        return Stream.concat(
                        jobs.stream().filter(RecentImports::isWaiting),
                        jobs.stream().filter(job -> !isWaiting(job)).limit(others))
                .toList();
    }

    private static boolean isWaiting(Job job) {
        return job.state() == JobState.NEEDS_DECISION;
    }
}
