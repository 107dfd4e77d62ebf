// SPDX-License-Identifier: Apache-2.0
/**
 * Running long work.
 *
 * <p>A core bundle registers a {@link org.healthstead.platform.api.jobs.JobRunner} for its kind of work and queues jobs
 * with the {@link org.healthstead.platform.api.jobs.JobQueue}:
 *
 * <pre>{@code
 * queue.submit(new NewJob(id, "import", account, Optional.of(person), fileName, input));
 * }</pre>
 *
 * <p>The engine calls the runner in a thread of its own with a {@link org.healthstead.platform.api.jobs.JobContext}, by
 * which the runner shows progress and stores checkpoints. After a crash or a restart the runner is called again with
 * the last checkpoint. What people see of a job is {@code org.healthstead.api.jobs}.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.jobs;
