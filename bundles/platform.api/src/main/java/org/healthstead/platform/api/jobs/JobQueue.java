// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;

/** Queues jobs. Provided by the operations bundle; safe for several threads. */
public interface JobQueue {

    /** Stores the job on disk. It starts when a runner of its kind is there and has room. */
    void submit(NewJob job);

    /**
     * Queues a job again that waits for a decision or has ended.
     *
     * @param account the account in whose name it goes on: that of whoever asked now
     * @param input replaces the job's input
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-STATE} when it is queued or running
     */
    Job resubmit(JobId id, AccountId account, JsonObject input);
}
