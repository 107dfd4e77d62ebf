// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.JsonObject;

/**
 * What a running job sees of its engine. Used by the job's own thread and threads it waits for.
 *
 * <p>{@link #progress} and {@link #checkpoint(double, JsonObject, JsonObject)} are safe points: when the server stops
 * they throw an unchecked exception, which the runner lets go up. A runner that comes to none for two seconds is
 * interrupted.
 */
public interface JobContext {

    Job job();

    JsonObject input();

    /** What {@link #checkpoint(double, JsonObject, JsonObject)} kept last; empty object at the first run. */
    JsonObject checkpoint();

    /** In whose name the job works. */
    Caller caller();

    /** True when somebody asked the job to stop: stop at the next safe point. */
    boolean isCancelled();

    /** Shows progress, 0 to 1, and what was done so far; cheap, kept in memory, written now and then. */
    void progress(double progress, JsonObject report);

    /** Keeps durably how far the work has come. */
    void checkpoint(double progress, JsonObject report, JsonObject checkpoint);
}
