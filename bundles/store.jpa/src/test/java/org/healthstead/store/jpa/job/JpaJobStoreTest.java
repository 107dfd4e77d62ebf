// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore.StoredJob;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaJobStoreTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final JsonObject SOME = JsonObject.parse("{\"n\":1.50}");

    @TempDir
    static Path folder;

    private static TestStore store;
    private final String kind = "kind " + UUID.randomUUID();
    private final PersonId person = new PersonId(UUID.randomUUID());

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void theOldestQueuedJobIsLeasedAndGoesThroughItsLife() {
        JobId old = add(NOW);
        JobId young = add(NOW.plusSeconds(1));
        assertEquals(
                List.of(young, old),
                store.jobs.recent(person, 5).stream().map(Job::id).toList());
        StoredJob leased = lease("node", NOW).orElseThrow();
        assertEquals(old, leased.job().id());
        assertEquals(JobState.RUNNING, leased.job().state());
        assertEquals(SOME, leased.input());
        assertEquals(JsonObject.EMPTY, leased.checkpoint());
        store.jobs.checkpoint(old, 0.5, SOME, SOME);
        StoredJob half = store.jobs.find(old).orElseThrow();
        assertEquals(0.5, half.job().progress());
        assertEquals(SOME, half.checkpoint());
        Problem problem = Problem.of("HS-X", Problem.Kind.INVALID, "why", "a", "b");
        store.jobs.finish(old, JobState.FAILED, SOME, Optional.of(problem), NOW.plusSeconds(9));
        Job done = store.jobs.find(old).orElseThrow().job();
        assertEquals(JobState.FAILED, done.state());
        assertEquals(Optional.of(problem), done.problem());
        assertEquals(Optional.of(NOW.plusSeconds(9)), done.finishedAt());
        assertEquals("a label", done.label());
        store.jobs.setUndone(old, true);
        assertTrue(store.jobs.find(old).orElseThrow().job().undone());
        assertFalse(store.jobs.requeue(old, Set.of(JobState.DONE), ACCOUNT, SOME));
        assertTrue(store.jobs.requeue(old, Set.of(JobState.FAILED), ACCOUNT, JsonObject.EMPTY));
        Job again = store.jobs.find(old).orElseThrow().job();
        assertEquals(JobState.QUEUED, again.state());
        assertEquals(Optional.empty(), again.problem());
        assertEquals(Optional.empty(), again.finishedAt());
    }

    @Test
    void aLeaseIsItsOwnersUntilItRunsOut() {
        JobId id = add(NOW);
        lease("a", NOW).orElseThrow();
        assertEquals(Optional.empty(), lease("b", NOW.plusSeconds(29)));
        assertTrue(store.jobs.renew(id, "a", NOW.plusSeconds(60)));
        assertFalse(store.jobs.renew(id, "b", NOW.plusSeconds(60)));
        assertEquals(Optional.empty(), lease("b", NOW.plusSeconds(59)));
        assertEquals(id, lease("b", NOW.plusSeconds(60)).orElseThrow().job().id());
        store.jobs.release(id, "a");
        assertEquals(JobState.RUNNING, store.jobs.find(id).orElseThrow().job().state());
        assertEquals(1, store.jobs.releaseAll("b"));
        assertEquals(0, store.jobs.releaseAll("b"));
        assertEquals(id, lease("c", NOW).orElseThrow().job().id());
    }

    @Test
    void noJobIsLeasedTwiceByManyAtOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            add(NOW.plusSeconds(i));
        }
        Set<JobId> leased = new HashSet<>();
        int count = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<StoredJob>>> leases = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String owner = "node " + i;
                leases.add(pool.submit(() -> lease(owner, NOW)));
            }
            for (Future<Optional<StoredJob>> lease : leases) {
                Optional<StoredJob> job = lease.get();
                if (job.isPresent()) {
                    count++;
                    leased.add(job.get().job().id());
                }
            }
        }
        assertEquals(count, leased.size());
        assertTrue(count > 0);
    }

    @Test
    void cancellingAWaitingJobEndsItAndARunningOneIsAsked() {
        JobId waiting = add(NOW);
        store.jobs.requestCancel(waiting, NOW);
        assertEquals(
                JobState.CANCELLED, store.jobs.find(waiting).orElseThrow().job().state());
        JobId running = add(NOW);
        lease("a", NOW).orElseThrow();
        assertFalse(store.jobs.isCancelRequested(running));
        store.jobs.requestCancel(running, NOW);
        assertTrue(store.jobs.isCancelRequested(running));
        assertEquals(
                JobState.RUNNING, store.jobs.find(running).orElseThrow().job().state());
        store.jobs.requestCancel(new JobId(UUID.randomUUID()), NOW);
        assertFalse(store.jobs.isCancelRequested(new JobId(UUID.randomUUID())));
    }

    private JobId add(Instant at) {
        JobId id = new JobId(UUID.randomUUID());
        AccountId account = new AccountId(UUID.randomUUID());
        store.jobs.add(new NewJob(id, kind, account, Optional.of(person), "a label", SOME), at);
        return id;
    }

    private Optional<StoredJob> lease(String owner, Instant now) {
        return store.jobs.lease(Set.of(kind), owner, now, now.plusSeconds(30));
    }
}
