// SPDX-License-Identifier: Apache-2.0
/**
 * Long work, such as an import.
 *
 * <p>A service that starts long work returns a {@link org.healthstead.api.jobs.JobId}.
 * {@link org.healthstead.api.jobs.JobService} finds the {@link org.healthstead.api.jobs.Job}: its
 * {@link org.healthstead.api.jobs.JobState state}, its progress and a report in JSON.
 *
 * <pre>{@code
 * JobId id = imports.submit(request, bytes, caller);
 * Optional<Job> job = jobs.await(id, Duration.ofSeconds(10), caller);
 * }</pre>
 *
 * <p>A job can be cancelled, and goes on by itself after a restart or a crash. A plugin cannot start a job of a kind of
 * its own.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.jobs;
