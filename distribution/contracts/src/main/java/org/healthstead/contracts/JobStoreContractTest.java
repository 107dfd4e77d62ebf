// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore.StoredJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.JobStore}. */
public abstract class JobStoreContractTest extends AbstractStoreContract {

    private static final JsonObject INPUT = json("{'file':'a name'}");
    private static final JsonObject REPORT = json("{'created':3}");
    private static final JsonObject PLACE = json("{'item':17}");

    /** Of this test alone. */
    private String kind;

    private Instant start;

    @BeforeEach
    void newKind() {
        kind = "kind-" + UUID.randomUUID().toString().substring(0, 8);
        start = now();
    }

    @Test
    void keepsWhatWasSubmitted() {
        JobId id = add(0);
        restart();

        StoredJob stored = find(id);
        assertEquals(
                new Job(
                        id,
                        kind,
                        Optional.of(person.id()),
                        "export.json",
                        JobState.QUEUED,
                        0,
                        JsonObject.EMPTY,
                        Optional.empty(),
                        false,
                        start,
                        Optional.empty()),
                stored.job());
        assertEquals(holder.account(), stored.account());
        assertEquals(INPUT, stored.input());
        assertEquals(JsonObject.EMPTY, stored.checkpoint());
        assertEquals(Optional.empty(), stores.jobs().find(new JobId(UUID.randomUUID())));
    }

    @Test
    void leasesTheOldestOfTheKindOnce() {
        JobId second = add(2);
        JobId first = add(1);

        assertEquals(Optional.empty(), stores.jobs().lease(Set.of("no such kind"), "a", at(3), at(60)));
        assertEquals(first, lease("a", 3).orElseThrow().job().id());
        assertEquals(JobState.RUNNING, find(first).job().state());
        assertEquals(second, lease("b", 3).orElseThrow().job().id());
        assertEquals(Optional.empty(), lease("a", 3));
    }

    @Test
    void givesAJobToOneOfMany() throws Exception {
        Set<JobId> added = new HashSet<>();
        IntStream.range(0, 12).forEach(i -> added.add(add(i)));
        Set<JobId> leased = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<StoredJob>>> runs = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> lease("node " + i, 20)))
                    .toList();
            for (Future<Optional<StoredJob>> run : runs) {
                run.get().ifPresent(job -> assertTrue(leased.add(job.job().id()), "leased twice"));
            }
        }
        // A store may answer that it has nothing when another was faster; nothing may be lost by that.
        for (Optional<StoredJob> rest = lease("last", 20); rest.isPresent(); rest = lease("last", 20)) {
            assertTrue(leased.add(rest.get().job().id()), "leased twice");
        }
        assertEquals(added, leased);
    }

    @Test
    void givesAJobAwayWhenItsLeaseHasRunOut() {
        JobId id = add(0);
        lease("a", 1);
        assertTrue(stores.jobs().renew(id, "a", at(100)));
        assertFalse(stores.jobs().renew(id, "b", at(100)));
        assertEquals(Optional.empty(), lease("b", 99));

        assertEquals(id, lease("b", 101).orElseThrow().job().id());
        assertFalse(stores.jobs().renew(id, "a", at(300)));
        stores.jobs().release(id, "a");
        assertEquals(JobState.RUNNING, find(id).job().state());
        stores.jobs().release(id, "b");
        assertEquals(JobState.QUEUED, find(id).job().state());
        assertEquals(id, lease("a", 102).orElseThrow().job().id());
    }

    @Test
    void releasesWhatAFormerLifeHeld() {
        JobId id = add(0);
        String node = "node " + UUID.randomUUID();
        stores.jobs().lease(Set.of(kind), node, at(1), at(600));
        restart();

        int released = stores.jobs().releaseAll(node);
        assertTrue(released == 0 || released == 1);
        assertEquals(
                released == 1 ? JobState.QUEUED : JobState.RUNNING,
                find(id).job().state());
        assertEquals(0, stores.jobs().releaseAll("node " + UUID.randomUUID()));
    }

    @Test
    void keepsHowFarTheWorkHasCome() {
        JobId id = add(0);
        lease("a", 1);
        stores.jobs().checkpoint(id, 0.25, REPORT, PLACE);
        restart();

        assertEquals(0.25, find(id).job().progress(), 0.001);
        assertEquals(REPORT, find(id).job().report());
        assertEquals(PLACE, find(id).checkpoint());
        stores.jobs().release(id, "a");
        assertEquals(PLACE, lease("b", 2).orElseThrow().checkpoint());
    }

    @Test
    void endsARun() {
        JobId id = add(0);
        lease("a", 1);
        Problem problem = Problem.of("HS-IMPORT-NOT-JSON", Problem.Kind.INVALID, "got X, wanted Y", "X", "Y");
        stores.jobs().finish(id, JobState.FAILED, REPORT, Optional.of(problem), at(9));
        restart();

        Job job = find(id).job();
        assertEquals(JobState.FAILED, job.state());
        assertEquals(REPORT, job.report());
        assertEquals(Optional.of(problem), job.problem());
        assertEquals(Optional.of(at(9)), job.finishedAt());
        assertEquals(Optional.empty(), lease("a", 10_000));
    }

    @Test
    void waitsForADecisionAndGoesOn() {
        JobId id = add(0);
        lease("a", 1);
        stores.jobs().finish(id, JobState.NEEDS_DECISION, REPORT, Optional.empty(), at(2));
        assertEquals(Optional.empty(), find(id).job().finishedAt());
        assertEquals(Optional.empty(), lease("a", 10_000));

        JsonObject decided = json("{'mismatch':'accept'}");
        AccountId other = new AccountId(UUID.randomUUID());
        assertFalse(stores.jobs().requeue(id, Set.of(JobState.DONE), other, decided));
        assertTrue(stores.jobs().requeue(id, Set.of(JobState.NEEDS_DECISION), other, decided));
        assertEquals(0, find(id).job().progress());
        StoredJob again = lease("a", 3).orElseThrow();
        assertEquals(decided, again.input());
        assertEquals(other, again.account());
        assertFalse(stores.jobs().requeue(new JobId(UUID.randomUUID()), Set.of(JobState.DONE), other, decided));
    }

    @Test
    void cancelsAQueuedJobAtOnceAndMarksARunningOne() {
        JobId queued = add(0);
        stores.jobs().requestCancel(queued, at(1));
        assertEquals(JobState.CANCELLED, find(queued).job().state());
        assertEquals(Optional.of(at(1)), find(queued).job().finishedAt());

        JobId running = add(2);
        lease("a", 3);
        assertFalse(stores.jobs().isCancelRequested(running));
        stores.jobs().requestCancel(running, at(4));
        assertTrue(stores.jobs().isCancelRequested(running));
        assertEquals(JobState.RUNNING, find(running).job().state());
        stores.jobs().finish(running, JobState.DONE, REPORT, Optional.empty(), at(5));
        stores.jobs().requestCancel(running, at(6));
        assertEquals(JobState.DONE, find(running).job().state());
    }

    @Test
    void cancelsAJobThatWaitsForADecision() {
        JobId id = add(0);
        lease("a", 1);
        stores.jobs().finish(id, JobState.NEEDS_DECISION, REPORT, Optional.empty(), at(2));
        stores.jobs().requestCancel(id, at(3));

        assertEquals(JobState.CANCELLED, find(id).job().state());
    }

    @Test
    void marksWhatWasTakenBack() {
        JobId id = add(0);
        stores.jobs().setUndone(id, true);
        assertTrue(find(id).job().undone());
        stores.jobs().setUndone(id, false);
        assertFalse(find(id).job().undone());
    }

    @Test
    void showsTheNewestOfAPersonFirst() {
        JobId first = add(1);
        JobId third = add(3);
        JobId second = add(2);
        stores.jobs()
                .add(
                        new NewJob(new JobId(UUID.randomUUID()), kind, holder.account(), Optional.empty(), "", INPUT),
                        at(4));

        assertEquals(List.of(third, second, first), recent(10));
        assertEquals(List.of(third, second), recent(2));
    }

    private List<JobId> recent(int limit) {
        return stores.jobs().recent(person.id(), limit).stream().map(Job::id).toList();
    }

    private JobId add(int second) {
        JobId id = new JobId(UUID.randomUUID());
        stores.jobs()
                .add(
                        new NewJob(id, kind, holder.account(), Optional.of(person.id()), "export.json", INPUT),
                        at(second));
        return id;
    }

    private Optional<StoredJob> lease(String owner, int second) {
        return stores.jobs().lease(Set.of(kind), owner, at(second), at(second + 30));
    }

    private StoredJob find(JobId id) {
        return stores.jobs().find(id).orElseThrow();
    }

    private Instant at(int second) {
        return start.plusSeconds(second);
    }
}
