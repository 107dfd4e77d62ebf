// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
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

@Timeout(60)
final class JobEngineTest {

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
    void runsAJobAndShowsItsReport() throws Exception {
        try (Node node = new Node("n", rows, access, Work.of(context -> JobOutcome.done(Work.steps(7))))) {
            Job job = await(node, submit(node));

            assertEquals(JobState.DONE, job.state());
            assertEquals(Work.steps(7), job.report());
            assertTrue(job.finishedAt().isPresent());
        }
    }

    @Test
    void goesOnAtOnceFromTheCheckpointWhenTheProcessWasKilled() throws Exception {
        BlockingQueue<JsonObject> begun = new LinkedBlockingQueue<>();
        Work first = Work.of(context -> checkpointThenHang(context, begun));
        JobId id;
        try (Node node = new Node("n", rows, access, HOUR, first)) {
            id = submit(node);
            assertEquals(JsonObject.EMPTY, begun.take());
            node.kill();
            // The lease still has an hour to run: only the same node may take the job over now.
            Work second = Work.of(context -> JobOutcome.done(context.checkpoint()));
            try (Node next = new Node("n", rows, access, HOUR, second)) {
                Job job = await(next, id);

                assertEquals(JobState.DONE, job.state());
                assertEquals(Work.steps(3), job.report());
            }
        }
    }

    @Test
    void anotherNodeTakesTheJobWhenTheLeaseHasRunOut() throws Exception {
        BlockingQueue<JsonObject> begun = new LinkedBlockingQueue<>();
        try (Node dead = new Node("a", rows, access, Work.of(context -> checkpointThenHang(context, begun)))) {
            JobId id = submit(dead);
            begun.take();
            dead.kill();
            try (Node other = new Node("b", rows, access, Work.of(context -> JobOutcome.done(context.checkpoint())))) {
                Job job = await(other, id);

                assertEquals(Work.steps(3), job.report());
            }
        }
    }

    @Test
    void keepsTheLeaseOfAJobThatTakesLongerThanIt() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        Work slow = Work.of(context -> {
            runs.incrementAndGet();
            go.await();
            return JobOutcome.done(JsonObject.EMPTY);
        });
        try (Node node = new Node("a", rows, access, slow);
                Node idle = new Node("b", rows, access, slow)) {
            JobId id = submit(node);
            // The other node has looked for work, and would have taken the job, well after the first lease ended.
            Optional<Job> waiting = idle.jobs.await(id, Node.LEASE.multipliedBy(4), caller);
            assertEquals(JobState.RUNNING, waiting.orElseThrow().state());
            go.countDown();

            assertEquals(JobState.DONE, await(node, id).state());
            assertEquals(1, runs.get());
        }
    }

    @Test
    void stopsARunnerWhoseLeaseIsAnothersAndWritesNothingOfIt() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Work work = Work.of(context -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return JobOutcome.done(JsonObject.EMPTY);
        });
        JobId id;
        try (Node node = new Node("a", rows, access, work)) {
            id = submit(node);
            running.await();
            // The node has no room for a second job, so that the other one surely gets it.
            rows.release(id, "a");
            rows.lease(Set.of(Work.KIND), "b", Instant.now(), Instant.now().plus(HOUR));
            interrupted.await();
        }
        assertEquals(JobState.RUNNING, rows.find(id).orElseThrow().job().state());
    }

    @Test
    void failsWithTheProblemOfTheRunner() throws Exception {
        Problem problem = Problem.of("HS-TEST-BROKEN", Problem.Kind.INVALID, "The test is broken.");
        try (Node node = new Node("n", rows, access, Work.of(context -> {
            context.progress(0.5, Work.steps(2));
            throw problem.exception();
        }))) {
            Job job = await(node, submit(node));

            assertEquals(JobState.FAILED, job.state());
            assertEquals(Optional.of(problem), job.problem());
            assertEquals(Work.steps(2), job.report());
        }
    }

    @Test
    void failsWithALogReferenceWhenTheRunnerBreaks() throws Exception {
        List<Throwable> faults =
                List.of(new IllegalStateException("secret"), new StackOverflowError(), new OutOfMemoryError());
        AtomicInteger next = new AtomicInteger();
        try (Node node = new Node("n", rows, access, Work.of(context -> {
            throw sneak(faults.get(next.getAndIncrement()));
        }))) {
            for (int i = 0; i < faults.size(); i++) {
                Problem problem = await(node, submit(node)).problem().orElseThrow();

                assertEquals("HS-JOB-INTERNAL", problem.code());
                assertTrue(problem.arguments().getFirst().matches("[0-9a-f]{8}"));
                assertFalse(problem.detail().contains("secret"));
            }
        }
    }

    @Test
    void runsEveryOneOfManyJobsOnceAndNotMoreAtOnceThanAllowed() throws Exception {
        int many = 200;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<JobId> done = ConcurrentHashMap.newKeySet();
        CyclicBarrier together = new CyclicBarrier(3);
        AtomicInteger begun = new AtomicInteger();
        Work work = new Work(3, context -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            if (begun.incrementAndGet() <= 3) {
                meet(together);
            }
            assertTrue(done.add(context.job().id()));
            now.decrementAndGet();
            return JobOutcome.done(JsonObject.EMPTY);
        });
        try (Node node = new Node("n", rows, access, work)) {
            List<JobId> ids = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                ids.add(submit(node));
            }
            for (JobId id : ids) {
                assertEquals(JobState.DONE, await(node, id).state());
            }
        }
        assertEquals(many, done.size());
        assertEquals(3, most.get());
    }

    @Test
    void tellsARunningJobToStopAndCancelsAQueuedOneAtOnce() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Work work = Work.of(context -> {
            running.countDown();
            while (!context.isCancelled()) {
                Thread.onSpinWait();
            }
            return new JobOutcome(JobState.CANCELLED, Work.steps(1), Optional.empty());
        });
        try (Node node = new Node("n", rows, access, work)) {
            JobId first = submit(node);
            running.await();
            JobId second = submit(node);

            assertEquals(JobState.CANCELLED, node.jobs.cancel(second, caller).state());
            node.jobs.cancel(first, caller);

            assertEquals(JobState.CANCELLED, await(node, first).state());
            assertEquals(Work.steps(1), await(node, first).report());
        }
    }

    @Test
    void seesACancellationThatCameThroughAnotherNode() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Work work = Work.of(context -> {
            running.countDown();
            while (!context.isCancelled()) {
                Thread.onSpinWait();
            }
            return new JobOutcome(JobState.CANCELLED, JsonObject.EMPTY, Optional.empty());
        });
        try (Node node = new Node("a", rows, access, work);
                Node other = new Node("b", rows, access)) {
            JobId id = submit(node);
            running.await();
            other.jobs.cancel(id, caller);

            assertEquals(JobState.CANCELLED, await(other, id).state());
        }
    }

    @Test
    void showsProgressBeforeItIsWritten() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Work work = Work.of(context -> {
            context.progress(0.25, Work.steps(5));
            told.countDown();
            never.await();
            return JobOutcome.done(JsonObject.EMPTY);
        });
        try (Node node = new Node("n", rows, access, work)) {
            JobId id = submit(node);
            told.await();

            Job shown = node.jobs.find(id, caller).orElseThrow();
            assertEquals(0.25, shown.progress());
            assertEquals(Work.steps(5), shown.report());
            assertEquals(0.25, node.jobs.recent(person, 5, caller).getFirst().progress());
            assertEquals(0, rows.find(id).orElseThrow().job().progress());
        }
    }

    @Test
    void waitsForADecisionAndGoesOnWithTheNewInput() throws Exception {
        Work work = Work.of(context -> context.input().has("decided")
                ? JobOutcome.done(context.input())
                : new JobOutcome(JobState.NEEDS_DECISION, JsonObject.EMPTY, Optional.empty()));
        JsonObject decided = JsonObject.builder().put("decided", true).build();
        try (Node node = new Node("n", rows, access, work)) {
            JobId id = submit(node);
            assertEquals(JobState.NEEDS_DECISION, await(node, id).state());

            node.jobs.resubmit(id, caller.account(), decided);

            Job job = node.jobs.await(id, LONG, caller).orElseThrow();
            while (job.state() != JobState.DONE) {
                job = node.jobs.await(id, LONG, caller).orElseThrow();
            }
            assertEquals(decided, job.report());
        }
    }

    @Test
    void failsAJobWhoseAccountIsDisabled() throws Exception {
        access.disable(account);
        try (Node node = new Node("n", rows, access, Work.of(context -> JobOutcome.done(JsonObject.EMPTY)))) {
            assertEquals(
                    "HS-JOB-ACCOUNT",
                    await(node, submit(node)).problem().orElseThrow().code());
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

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("three jobs did not run at once", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
