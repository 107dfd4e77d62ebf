// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.JsonObject;

/**
 * How a running job talks to the engine. May be used by the job's own thread and by threads that it waits for.
 *
 * <p>{@link #progress} and {@link #checkpoint(double, JsonObject, JsonObject)} are safe points. When the server stops,
 * they throw an unchecked exception, which the runner must not catch. A runner that reaches no safe point within two
 * seconds is interrupted.
 */
public interface JobContext {

    Job job();

    JsonObject input();

    /** The checkpoint that was stored last; an empty object in the first run. */
    JsonObject checkpoint();

    /** The caller in whose name the job works. */
    Caller caller();

    /** True when somebody has asked the job to stop. It should then stop at the next safe point. */
    boolean isCancelled();

    /**
     * Shows progress from 0 to 1, and a report of what was done so far. Cheap: kept in memory and written from time to
     * time.
     */
    void progress(double progress, JsonObject report);

    /** Stores on disk how far the work has come. */
    void checkpoint(double progress, JsonObject report, JsonObject checkpoint);
}
