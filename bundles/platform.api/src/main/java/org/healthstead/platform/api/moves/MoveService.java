// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.moves;

import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;

/**
 * Queues moves of whole records and sources. A move is a job of the kind {@value #KIND} of the first person; taking it
 * back is the second life of the same job. Its report has {@code moved}, after it was taken back {@code returned} and
 * {@code kept}, each with a number of entries, and the id of the other person in {@code to}. Safe for several threads.
 *
 * <p>Errors: as {@link RecordMoves}, and {@code HS-JOB-STATE} while an import of the first person is not over, or the
 * job itself; {@code HS-JOB-NOT-FOUND}.
 */
public interface MoveService {

    String KIND = "move";

    /** Queues a move. */
    JobId submit(MoveOrder order, Caller caller);

    /** Takes a move back, or goes on with that. */
    Job takeBack(JobId job, Caller caller);

    /** Goes on with a move, or with taking it back, that was stopped or has failed. */
    Job goOn(JobId job, Caller caller);
}
