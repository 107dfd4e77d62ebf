// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

/**
 * Does one kind of work. Core bundles register it as an OSGi service. After a crash or a restart {@link #run} is called
 * again with the last checkpoint, so it must be able to go on from there.
 */
public interface JobRunner {

    /** The kind, for example {@code import}. */
    String kind();

    /** How many jobs of this kind may run at once on one node, at least 1. */
    int parallel();

    /**
     * Does the work on a thread of the job engine. An exception makes the job fail: a {@code ProblemException} with its
     * problem, any other with {@code HS-JOB-INTERNAL}.
     *
     * @return how it ended
     * @throws InterruptedException when the server stops: the job stays queued and goes on at the next start
     */
    JobOutcome run(JobContext context) throws InterruptedException;
}
