// SPDX-License-Identifier: Apache-2.0
/**
 * Runs jobs: long work that goes on by itself.
 *
 * <p>A job is a row in the store ({@link org.healthstead.platform.api.store.JobStore}).
 * {@link org.healthstead.operations.jobs.JobEngine} leases a row when the
 * {@link org.healthstead.platform.api.jobs.JobRunner} for its kind is there and has room. It runs the job in a thread
 * of its own and renews the lease while the job runs.
 *
 * <ul>
 *   <li>When the process dies, its next start puts the jobs that it had leased back into the queue. The name of the
 *       owner of a lease is in {@code HOME/run/node-id}.
 *   <li>Another node takes over such a job when its lease has run out.
 *   <li>In both cases the runner starts from the last checkpoint.
 *   <li>When the server is stopped cleanly, the runners are interrupted and their jobs go back into the queue.
 * </ul>
 *
 * <p>{@link org.healthstead.operations.jobs.JobsComponent} connects the engine to the container.
 * {@link org.healthstead.operations.jobs.GuardedJobs} is the service for callers: a job on a person whom they may not
 * read does not exist for them.
 */
package org.healthstead.operations.jobs;
