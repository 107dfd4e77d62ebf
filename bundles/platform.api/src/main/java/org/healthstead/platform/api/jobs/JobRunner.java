// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

/**
 * Does one kind of work. Core bundles register it as an OSGi service. After a crash or a restart {@link #run} is called
 * again with the last checkpoint, and must go on from there. Called by several threads.
 */
public interface JobRunner {

    /** The kind of work, for example {@code import}. */
    String kind();

    /** How many jobs of this kind may run at once on one node, at least 1. */
    int parallel();

    /**
     * Does the work, in a thread of the job engine. If it throws, the job fails: with the problem of a
     * {@code ProblemException}, or with {@code HS-JOB-INTERNAL} for any other exception.
     *
     * @return how it ended
     * @throws InterruptedException when the server stops; the job is queued again and goes on at the next start
     */
    JobOutcome run(JobContext context) throws InterruptedException;
}
