// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.healthstead.platform.api.feed.NotingConsumer.Disk;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a consumer of the feed can rely on. */
class FeedRunnerTest {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountingFeed feed = new CountingFeed();
    private final Disk disk = new Disk();
    private FeedRunner runner;

    private FeedRunner start(FeedConsumer consumer, Duration pause, Duration linger) {
        runner = new FeedRunner(consumer, feed, pause, linger);
        runner.start();
        return runner;
    }

    private NotingConsumer start(NotingConsumer consumer) {
        start(consumer, SOON, LONG);
        return consumer;
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertTrue(runner.stop(LONG));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private boolean isInStep() {
        return runner.state() == FeedState.IN_STEP;
    }

    @Test
    void catchesUpAndThenTakesWhatIsHandedOverWithoutReadingIt() throws InterruptedException {
        feed.commit(1_200, null);
        NotingConsumer consumer = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        assertEquals(List.of("begin 0", "in step 1200"), consumer.calls);
        int reads = feed.reads.get();
        feed.commit(7, runner);
        feed.commit(1, runner);
        consumer.await(1_208);
        assertEquals(feed.numbers(), consumer.all());
        assertEquals(reads, feed.reads.get());
        assertEquals(1_208, runner.at());
    }

    @Test
    void losesNothingWhenItIsKilledBetweenTakingInAndCheckpoint() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            feed.commit(1 + random.nextInt(900), null);
            NotingConsumer consumer = new NotingConsumer(disk, 1 + random.nextInt(700));
            start(consumer);
            await(this::isInStep);
            feed.commit(1 + random.nextInt(30), runner);
            consumer.await(feed.latest());
            assertEquals(feed.numbers(), consumer.all(), "seed " + seed);
            // What it had not made durable is lost with it, as in a kill.
            assertTrue(runner.stop(LONG));
        }
        NotingConsumer last = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        assertEquals(feed.numbers(), last.all(), "seed " + seed);
    }

    @Test
    void readsWhatWasNeverHandedOver() throws InterruptedException {
        NotingConsumer consumer = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        feed.commit(5, null);
        feed.skip(3);
        feed.commit(2, runner);
        consumer.await(10);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 9L, 10L), consumer.all());
    }

    @Test
    void goesPastNumbersThatWereNeverUsed() throws InterruptedException {
        feed.commit(2, null);
        feed.skip(3);
        NotingConsumer consumer = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        assertEquals(5, runner.at());
        feed.commit(1, runner);
        consumer.await(6);
        assertEquals(List.of(1L, 2L, 6L), consumer.all());
    }

    @Test
    void readsWhatTheQueueCouldNotHold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        NotingConsumer consumer = start(new NotingConsumer(disk, 1) {
            @Override
            public void apply(List<Change> changes, long through) {
                begun.countDown();
                NotingConsumer.await(goOn);
                super.apply(changes, through);
            }
        });
        feed.commit(1, runner);
        NotingConsumer.await(begun);
        for (int i = 0; i < 20; i++) {
            feed.commit(ChangeQueue.MAX_CHANGES / 3, runner);
        }
        goOn.countDown();
        consumer.await(feed.latest());
        assertEquals(feed.numbers(), consumer.all());
    }

    @Test
    void triesAgainAfterAFailureAndSaysSoUntilItIsInStep() throws InterruptedException {
        CountDownLatch healed = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        feed.commit(1_000, null);
        NotingConsumer consumer = start(new NotingConsumer(disk, 1) {
            @Override
            public void apply(List<Change> changes, long through) {
                if (through > 500 && healed.getCount() > 0) {
                    if (failures.getAndIncrement() % 2 == 0) {
                        throw new NoClassDefFoundError("x");
                    }
                    throw new IllegalStateException("x");
                }
                super.apply(changes, through);
            }
        });
        await(() -> failures.get() > 2);
        assertTrue(runner.failures() > 1);
        assertEquals(500, runner.at());
        assertEquals("notes", runner.name());
        healed.countDown();
        await(this::isInStep);
        assertEquals(0, runner.failures());
        assertEquals(feed.numbers(), consumer.all());
    }

    @Test
    void waitsBeforeItTriesAgainButEndsAtOnce() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        feed.commit(1, null);
        start(
                new NotingConsumer(disk, 1) {
                    @Override
                    public void apply(List<Change> changes, long through) {
                        attempts.incrementAndGet();
                        throw new StackOverflowError();
                    }

                    @Override
                    public boolean failed(Throwable problem) {
                        return true;
                    }
                },
                LONG,
                LONG);
        await(() -> runner.failures() == 2);
        feed.commit(1, runner);
        runner.wake();
        assertTrue(runner.stop(LONG));
        assertEquals(2, attempts.get(), "once more at once because it was remedied, then a pause");
        assertEquals(FeedState.STOPPED, runner.state());
    }

    @Test
    void outlivesAStoreThatIsAway() throws InterruptedException {
        NotingConsumer consumer = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        feed.setAway(true);
        runner.wake();
        await(() -> runner.state() == FeedState.TROUBLED);
        feed.setAway(false);
        feed.commit(3, runner);
        consumer.await(3);
        await(this::isInStep);
        assertEquals(feed.numbers(), consumer.all());
    }

    @Test
    void beginsAnewWithAnotherHistoryOrAfterARestore() {
        feed.commit(3, null);
        disk.numbers.add(77L);
        disk.checkpoint = new FeedCheckpoint("another", 2);
        NotingConsumer other = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        assertEquals(List.of(1L, 2L, 3L), other.all());

        disk.checkpoint = new FeedCheckpoint(feed.history(), 9);
        FeedRunner first = runner;
        NotingConsumer ahead = start(new NotingConsumer(disk, 1));
        await(this::isInStep);
        assertEquals(List.of(1L, 2L, 3L), ahead.all());
        assertTrue(ends(first));
    }

    private static boolean ends(FeedRunner running) {
        try {
            return running.stop(LONG);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void stopsAfterTheCallThatIsUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        feed.commit(5_000, null);
        NotingConsumer consumer = start(new NotingConsumer(disk, 1) {
            @Override
            public void apply(List<Change> changes, long through) {
                begun.countDown();
                NotingConsumer.await(goOn);
                super.apply(changes, through);
            }
        });
        NotingConsumer.await(begun);
        assertFalse(runner.stop(Duration.ofMillis(1)));
        goOn.countDown();
        assertTrue(runner.stop(LONG));
        assertEquals(List.of("begin 0", "close"), consumer.calls);
        assertEquals(500, consumer.all().size());
        feed.commit(1, runner);
        assertEquals(FeedState.STOPPED, runner.state());
    }

    @Test
    void hasNoThreadWhileThereIsNothingToDo() throws InterruptedException {
        NotingConsumer consumer = new NotingConsumer(disk, 1) {
            @Override
            public String name() {
                return "idle";
            }
        };
        start(consumer, SOON, SOON);
        await(() -> isInStep() && threads("feed-idle") == 0);
        feed.commit(2, runner);
        consumer.await(2);
        await(() -> threads("feed-idle") == 0);
        feed.commit(2, runner);
        consumer.await(4);
        assertEquals(feed.numbers(), consumer.all());
        await(() -> threads("feed-idle") == 0);
        assertTrue(runner.stop(LONG));
        assertEquals(List.of("begin 0", "in step 0", "close"), consumer.calls);
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    @Test
    void doesItsOwnWorkWhileNothingWaits() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(50);
        AtomicInteger maintained = new AtomicInteger();
        NotingConsumer consumer = start(new NotingConsumer(disk, 1) {
            @Override
            public boolean work() {
                return left.get() > 0 && left.decrementAndGet() > 0;
            }

            @Override
            public long maintain() {
                maintained.incrementAndGet();
                return 5;
            }
        });
        feed.commit(3, runner);
        consumer.await(3);
        await(() -> left.get() == 0);
        int before = maintained.get();
        await(() -> maintained.get() > before + 3);
        assertEquals(feed.numbers(), consumer.all());
    }
}
