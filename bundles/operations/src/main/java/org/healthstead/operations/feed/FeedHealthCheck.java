// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.feed;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.platform.api.feed.FeedProgress;

/** An alarm while a consumer fails: what it makes then misses what is new. One that catches up is fine. */
final class FeedHealthCheck implements HealthCheck {

    private final FeedProgress consumer;

    FeedHealthCheck(FeedProgress consumer) {
        this.consumer = consumer;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        int failures = consumer.failures();
        if (failures > 0) {
            log.critical(
                    "{} cannot take in changes after number {} (failed {} times): look at the log, and whether the disk"
                            + " is full; it goes on by itself",
                    consumer.name(),
                    consumer.at(),
                    failures);
        } else {
            log.info("{} is {} at change {}", consumer.name(), words(), consumer.at());
        }
        return new Result(log);
    }

    private String words() {
        return switch (consumer.state()) {
            case STARTING -> "starting";
            case CATCHING_UP, TROUBLED -> "catching up";
            case IN_STEP -> "in step";
            case STOPPED -> "stopped";
        };
    }
}
