// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;

/**
 * Rows of jobs. Label, input, checkpoint, report and problem are sealed. Each method is one transaction; safe for
 * several threads and, by leases, for several nodes.
 */
public interface JobStore {

    void add(NewJob job, Instant now);

    Optional<StoredJob> find(JobId id);

    /** Newest first. */
    List<Job> recent(PersonId person, int limit);

    /**
     * Takes the oldest job that is queued, or whose lease has run out while it was running.
     *
     * @param kinds only these
     * @param owner of the lease
     * @param until end of the lease
     */
    Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until);

    /** Extends the lease; false when it is no longer the owner's. */
    boolean renew(JobId id, String owner, Instant until);

    /** Puts a leased job back in the queue, as when the server stops. */
    void release(JobId id, String owner);

    /**
     * Puts every job that the owner has leased back in the queue: what a previous life of the same node left behind.
     *
     * @return how many
     */
    int releaseAll(String owner);

    /** Keeps how far the work has come. */
    void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint);

    /** Ends a run. */
    void finish(JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now);

    /**
     * Queues a job that is in one of the given states, in the name of an account and with a new input; its progress
     * begins again at 0. False when it is in another state.
     */
    boolean requeue(JobId id, Set<JobState> from, AccountId account, JsonObject input);

    /** Asks to stop: a queued or waiting job is cancelled at once, a running one is marked. */
    void requestCancel(JobId id, Instant now);

    boolean isCancelRequested(JobId id);

    /** Marks the effect of a job as taken back, or not. */
    void setUndone(JobId id, boolean undone);

    /**
     * @param job what readers see
     * @param account in whose name
     * @param input for the runner
     * @param checkpoint last kept, or empty object
     */
    record StoredJob(Job job, AccountId account, JsonObject input, JsonObject checkpoint) {}
}
