// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** Shows and stops jobs. We provide it; safe for several threads. */
@ProviderType
public interface JobService {

    /** Finds a job. Empty when there is no such job, or this caller may not see it. */
    Optional<Job> find(JobId id, Caller caller);

    /** The newest jobs on a person's record, newest first; empty when this caller cannot see the person. */
    List<Job> recent(PersonId person, int limit, Caller caller);

    /**
     * Waits until the job is final, needs a decision, or the time is up.
     *
     * @param longest the longest time to wait
     * @return the job as it is by then; empty in the same cases as {@link #find}
     */
    Optional<Job> await(JobId id, Duration longest, Caller caller) throws InterruptedException;

    /**
     * Asks a job to stop. It stops at the next safe point; what it has committed stays.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}. A job that is final already is
     *     left as it is
     */
    Job cancel(JobId id, Caller caller);
}
