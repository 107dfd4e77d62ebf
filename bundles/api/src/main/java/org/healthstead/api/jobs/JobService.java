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

    /** Empty when there is none, or it is not for this caller. */
    Optional<Job> find(JobId id, Caller caller);

    /** The newest jobs on a person's record, newest first; empty when the person is not there for this caller. */
    List<Job> recent(PersonId person, int limit, Caller caller);

    /**
     * Waits until the job is final or needs a decision.
     *
     * @param longest at most so long
     * @return the job as it then is; empty as {@link #find}
     */
    Optional<Job> await(JobId id, Duration longest, Caller caller) throws InterruptedException;

    /**
     * Asks a job to stop. It stops at the next safe point; what it has committed stays.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}; a final job is left as it is
     */
    Job cancel(JobId id, Caller caller);
}
