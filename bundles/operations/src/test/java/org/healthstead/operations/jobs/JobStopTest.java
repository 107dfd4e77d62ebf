// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of running jobs when the server, or the bundle of their runner, stops in order. */
@Timeout(60)
final class JobStopTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private final HouseholdAccess access = new HouseholdAccess();
    private final JobStore rows = new MemoryStores(() -> access.policy, Clock.systemUTC()).jobs();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final CountDownLatch never = new CountDownLatch(1);
    private Caller caller;

    @BeforeEach
    void household() {
        caller = access.member(account);
        access.allow(account, person, EnumSet.allOf(Operation.class));
    }

    @Test
    void putsRunningJobsBackWhenTheServerStops() throws Exception {
        BlockingQueue<JsonObject> begun = new LinkedBlockingQueue<>();
        JobId id;
        try (Node node = new Node("n", rows, access, HOUR, Work.of(context -> checkpointThenHang(context, begun)))) {
            id = submit(node);
            begun.take();
        }
        assertEquals(JobState.QUEUED, rows.find(id).orElseThrow().job().state());
        try (Node next = new Node("n", rows, access, Work.of(context -> JobOutcome.done(context.checkpoint())))) {
            assertEquals(Work.steps(3), await(next, id).report());
        }
    }

    @Test
    void keepsAJobToBeDoneWhenItsRunnerMakesAnotherExceptionOfTheInterruption() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Work work = Work.of(context -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the file was closed by an interruption", e);
            }
            return JobOutcome.done(JsonObject.EMPTY);
        });
        JobId id;
        try (Node node = new Node("n", rows, access, work)) {
            id = submit(node);
            running.await();
        }
        assertEquals(JobState.QUEUED, rows.find(id).orElseThrow().job().state());
    }

    @Test
    void stopsAtASafePointWithoutAnInterruption() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Work work = Work.of(context -> {
            for (int i = 0; ; i++) {
                interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                context.checkpoint(0.5, Work.steps(i), Work.steps(i));
                running.countDown();
            }
        });
        JobId id;
        try (Node node = new Node("n", rows, access, HOUR, work)) {
            id = submit(node);
            running.await();
        }
        assertEquals(JobState.QUEUED, rows.find(id).orElseThrow().job().state());
        assertEquals(0, interrupted.get());
    }

    @Test
    void keepsAJobToBeDoneWhenItsRunnerMakesAFailureOfTheStop() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Work work = Work.of(context -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                return new JobOutcome(JobState.FAILED, JsonObject.EMPTY, Optional.empty());
            }
            return JobOutcome.done(JsonObject.EMPTY);
        });
        JobId id;
        try (Node node = new Node("n", rows, access, work)) {
            id = submit(node);
            running.await();
        }
        assertEquals(JobState.QUEUED, rows.find(id).orElseThrow().job().state());
    }

    @Test
    void goesOnWithTheNextRunnerWhenOneIsTakenAway() throws Exception {
        BlockingQueue<JsonObject> begun = new LinkedBlockingQueue<>();
        Work first = Work.of(context -> checkpointThenHang(context, begun));
        try (Node node = new Node("n", rows, access, first)) {
            JobId id = submit(node);
            begun.take();
            node.engine.remove(first);
            assertEquals(JobState.QUEUED, rows.find(id).orElseThrow().job().state());

            node.engine.add(Work.of(context -> JobOutcome.done(context.checkpoint())));

            assertEquals(Work.steps(3), await(node, id).report());
        }
    }

    private JobOutcome checkpointThenHang(JobContext context, BlockingQueue<JsonObject> begun)
            throws InterruptedException {
        JsonObject before = context.checkpoint();
        context.checkpoint(0.3, Work.steps(3), Work.steps(3));
        begun.add(before);
        never.await();
        return JobOutcome.done(JsonObject.EMPTY);
    }

    private JobId submit(Node node) {
        JobId id = new JobId(UUID.randomUUID());
        node.jobs.submit(new NewJob(id, Work.KIND, account, Optional.of(person), "a file", JsonObject.EMPTY));
        return id;
    }

    private Job await(Node node, JobId id) throws InterruptedException {
        Job job = node.jobs.await(id, LONG, caller).orElseThrow();
        assertTrue(job.state().isFinal() || job.state() == JobState.NEEDS_DECISION, "still " + job.state());
        return job;
    }
}
