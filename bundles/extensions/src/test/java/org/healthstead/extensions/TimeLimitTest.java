// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void saysHowTheWorkEnded() {
        assertTrue(new TimeLimit(LONG).run("fine", () -> {}).isFine());
        TimeLimit.End failed = new TimeLimit(LONG).run("failing", () -> {
            throw new NoClassDefFoundError("gone");
        });
        assertEquals(NoClassDefFoundError.class, failed.failure().orElseThrow().getClass());
        assertFalse(failed.hangs());
    }

    @Test
    void interruptsWorkThatDoesNotEnd() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        TimeLimit.End end = new TimeLimit(Duration.ofMillis(1)).run("hanging", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        assertTrue(end.hangs());
        assertTrue(
                end.place().stream().anyMatch(place -> place.getClassName().startsWith(TimeLimitTest.class.getName())),
                () -> end.place().toString());
        interrupted.await();
    }

    @Test
    void worksForACallerThatIsInterruptedAndTellsItAgain() {
        AtomicReference<String> ran = new AtomicReference<>();
        Thread.currentThread().interrupt();
        TimeLimit.End end = new TimeLimit(LONG)
                .run("working", () -> ran.set(Thread.currentThread().getName()));
        assertTrue(Thread.interrupted());
        assertTrue(end.isFine());
        assertEquals("working", ran.get());
    }
}
