// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GuardedJobsTest {

    private final HouseholdAccess access = new HouseholdAccess();
    private final JobStore rows = new MemoryStores(() -> access.policy, Clock.systemUTC()).jobs();
    private final AccountId owner = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Caller ownerCaller = access.member(owner);
    private final Caller otherCaller = access.member(other);
    private final Node node = new Node("n", rows, access);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aJobOnAPersonWhomTheCallerMayNotReadDoesNotExist() throws Exception {
        access.allow(owner, person, EnumSet.allOf(Operation.class));
        access.allow(other, person, EnumSet.of(Operation.CREATE, Operation.SEARCH));
        JobId id = submit(Optional.of(person));

        assertTrue(node.jobs.find(id, ownerCaller).isPresent());
        assertTrue(node.jobs.find(id, otherCaller).isEmpty());
        assertTrue(node.jobs.recent(person, 5, otherCaller).isEmpty());
        assertTrue(node.jobs.await(id, Duration.ofSeconds(30), otherCaller).isEmpty());
        assertEquals("HS-JOB-NOT-FOUND", refusal(() -> node.jobs.cancel(id, otherCaller)));
        assertEquals(
                refusal(() -> node.jobs.cancel(new JobId(UUID.randomUUID()), otherCaller)),
                refusal(() -> node.jobs.cancel(id, otherCaller)));
    }

    @Test
    void aJobWithoutPersonIsItsAccountsOwn() {
        JobId id = submit(Optional.empty());

        assertTrue(node.jobs.find(id, ownerCaller).isPresent());
        assertTrue(node.jobs.find(id, otherCaller).isEmpty());
    }

    @Test
    void aReaderMaySeeAJobButNotStopIt() {
        access.allow(owner, person, EnumSet.allOf(Operation.class));
        access.allow(other, person, EnumSet.of(Operation.READ));
        JobId id = submit(Optional.of(person));

        assertEquals("HS-ACCESS-FORBIDDEN", refusal(() -> node.jobs.cancel(id, otherCaller)));
        assertEquals(
                JobState.QUEUED, node.jobs.find(id, otherCaller).orElseThrow().state());
    }

    /** As with a token, or in code of a plugin, that acts for the account and may only read. */
    @Test
    void whoeverStartedAJobStopsItWhileTheyMayAdd() {
        access.allow(owner, person, EnumSet.of(Operation.READ));
        JobId id = submit(Optional.of(person));
        assertEquals("HS-ACCESS-FORBIDDEN", refusal(() -> node.jobs.cancel(id, ownerCaller)));

        access.allow(owner, person, EnumSet.of(Operation.READ, Operation.CREATE));
        assertEquals(JobState.CANCELLED, node.jobs.cancel(id, ownerCaller).state());
    }

    @Test
    void aJobThatRunsOrWaitsCannotBeSubmittedAgain() throws Exception {
        access.allow(owner, person, EnumSet.allOf(Operation.class));
        JobId id = submit(Optional.of(person));
        assertEquals("HS-JOB-STATE", refusal(() -> node.jobs.resubmit(id, owner, JsonObject.EMPTY)));
        CountDownLatch running = new CountDownLatch(1);
        node.engine.add(Work.of(context -> {
            running.countDown();
            new CountDownLatch(1).await();
            return JobOutcome.done(JsonObject.EMPTY);
        }));
        running.await();

        assertEquals("HS-JOB-STATE", refusal(() -> node.jobs.resubmit(id, owner, JsonObject.EMPTY)));
        assertEquals(
                "HS-JOB-NOT-FOUND",
                refusal(() -> node.jobs.resubmit(new JobId(UUID.randomUUID()), owner, JsonObject.EMPTY)));
    }

    private JobId submit(Optional<PersonId> about) {
        JobId id = new JobId(UUID.randomUUID());
        node.jobs.submit(new NewJob(id, Work.KIND, owner, about, "a file", JsonObject.EMPTY));
        return id;
    }

    private static String refusal(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }
}
