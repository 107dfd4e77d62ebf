// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.JobRunner;

/** A runner of the kind {@code test} whose work a test writes down. */
record Work(int parallel, Body body) implements JobRunner {

    static final String KIND = "test";

    interface Body {
        JobOutcome run(JobContext context) throws InterruptedException;
    }

    static Work of(Body body) {
        return new Work(1, body);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) throws InterruptedException {
        return body.run(context);
    }

    static JsonObject steps(long count) {
        return JsonObject.builder().put("steps", count).build();
    }
}
