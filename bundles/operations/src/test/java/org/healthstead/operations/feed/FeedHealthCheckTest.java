// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.felix.hc.api.Result;
import org.healthstead.platform.api.feed.FeedProgress;
import org.healthstead.platform.api.feed.FeedState;
import org.junit.jupiter.api.Test;

class FeedHealthCheckTest {

    private record Consumer(String name, FeedState state, long at, int failures) implements FeedProgress {}

    private static Result check(FeedState state, int failures) {
        return new FeedHealthCheck(new Consumer("search", state, 42, failures)).execute();
    }

    @Test
    void namesAConsumerThatFails() {
        Result result = check(FeedState.TROUBLED, 3);
        assertEquals(Result.Status.CRITICAL, result.getStatus());
        assertTrue(result.toString().contains("search cannot take in changes after number 42"), result::toString);
    }

    @Test
    void isAnAlarmUntilTheConsumerIsInStepAgain() {
        assertEquals(Result.Status.CRITICAL, check(FeedState.CATCHING_UP, 1).getStatus());
        assertEquals(Result.Status.OK, check(FeedState.IN_STEP, 0).getStatus());
    }

    @Test
    void isFineWhileOneCatchesUp() {
        Result result = check(FeedState.CATCHING_UP, 0);
        assertEquals(Result.Status.OK, result.getStatus());
        assertTrue(result.toString().contains("search is catching up at change 42"), result::toString);
    }
}
