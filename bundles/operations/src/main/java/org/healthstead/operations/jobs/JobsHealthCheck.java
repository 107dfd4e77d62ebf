// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/** Fine while the engine gets an answer when it asks the store for work. */
final class JobsHealthCheck implements HealthCheck {

    private final JobEngine engine;
    private final InstantSource clock;

    JobsHealthCheck(JobEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Duration silence = Duration.between(engine.lastLook(), clock.instant());
        if (silence.compareTo(engine.lease().multipliedBy(2)) > 0) {
            log.critical("the store has not answered the question for jobs for {} seconds", silence.toSeconds());
        } else {
            log.info("jobs are taken");
        }
        return new Result(log);
    }
}
