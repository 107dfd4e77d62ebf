// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.job;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.store.JobStore;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Jobs in the database. Whoever changes a job's state locks its row first and looks again, so two nodes never take the
 * same one.
 */
@Component(service = JobStore.class)
public final class JpaJobStore implements JobStore {

    private final StoreUnit unit;
    private final JobSeal seal;

    @Activate
    public JpaJobStore(@Reference StoreUnit unit, @Reference JobSeal seal) {
        this.unit = unit;
        this.seal = seal;
    }

    @Override
    public void add(NewJob job, Instant now) {
        JobEntity row = seal.row(job, now);
        unit.write(entities -> {
            entities.persist(row);
            return row;
        });
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return unit.read(entities -> Optional.ofNullable(entities.find(JobEntity.class, IdBytes.of(id.value()))))
                .map(seal::stored);
    }

    @Override
    public List<Job> recent(PersonId person, int limit) {
        return unit
                .read(entities -> entities.createQuery(
                                "select j from Job j where j.person = :person order by j.createdAt desc, j.id desc",
                                JobEntity.class)
                        .setParameter("person", IdBytes.of(person.value()))
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(row -> seal.stored(row).job())
                .toList();
    }

    @Override
    public Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        for (byte[] candidate : unit.read(entities -> candidates(entities, kinds, now))) {
            Optional<JobEntity> leased = edit(candidate, row -> isFree(row, now), row -> {
                row.setState(JobState.RUNNING.code());
                row.setLeaseOwner(owner);
                row.setLeaseUntil(until);
            });
            if (leased.isPresent()) {
                return leased.map(seal::stored);
            }
        }
        return Optional.empty();
    }

    private static List<byte[]> candidates(EntityManager entities, Set<String> kinds, Instant now) {
        return entities.createQuery(
                        "select j.id from Job j where j.kind in :kinds and (j.state = :queued"
                                + " or (j.state = :running and j.leaseUntil <= :now)) order by j.createdAt, j.id",
                        byte[].class)
                .setParameter("kinds", kinds)
                .setParameter("queued", JobState.QUEUED.code())
                .setParameter("running", JobState.RUNNING.code())
                .setParameter("now", Nanos.of(now))
                .setMaxResults(10)
                .getResultList();
    }

    private static boolean isFree(JobEntity row, Instant now) {
        return is(row, JobState.QUEUED)
                || is(row, JobState.RUNNING)
                        && (row.leaseUntil() == null || !row.leaseUntil().isAfter(now));
    }

    @Override
    public boolean renew(JobId id, String owner, Instant until) {
        return edit(id, row -> isLeasedBy(row, owner), row -> row.setLeaseUntil(until))
                .isPresent();
    }

    @Override
    public void release(JobId id, String owner) {
        edit(id, row -> isLeasedBy(row, owner), JpaJobStore::queue);
    }

    @Override
    public int releaseAll(String owner) {
        List<byte[]> leased = unit.read(
                entities -> entities.createQuery("select j.id from Job j where j.leaseOwner = :owner", byte[].class)
                        .setParameter("owner", owner)
                        .getResultList());
        int released = 0;
        for (byte[] id : leased) {
            released +=
                    edit(id, row -> isLeasedBy(row, owner), JpaJobStore::queue).isPresent() ? 1 : 0;
        }
        return released;
    }

    private static boolean isLeasedBy(JobEntity row, String owner) {
        return is(row, JobState.RUNNING) && owner.equals(row.leaseOwner());
    }

    private static void queue(JobEntity row) {
        row.setState(JobState.QUEUED.code());
        endLease(row);
    }

    private static void endLease(JobEntity row) {
        row.setLeaseOwner(null);
        row.setLeaseUntil(null);
    }

    @Override
    public void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint) {
        edit(id, row -> true, row -> {
            row.setProgress(progress);
            row.setReport(seal.report(id, report));
            row.setCheckpoint(seal.checkpoint(id, checkpoint));
        });
    }

    @Override
    public void finish(JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now) {
        edit(id, row -> true, row -> {
            row.setState(state.code());
            row.setReport(seal.report(id, report));
            row.setProblem(problem.map(each -> seal.problem(id, each)).orElse(null));
            row.setProgress(state == JobState.DONE ? 1 : row.progress());
            row.setFinishedAt(state.isFinal() ? now : null);
            endLease(row);
        });
    }

    @Override
    public boolean requeue(JobId id, Set<JobState> from, AccountId account, JsonObject input) {
        return edit(id, row -> from.contains(JobState.ofCode(row.state())), row -> {
                    queue(row);
                    row.setAccount(account.value());
                    row.setInput(seal.input(id, input));
                    row.setProgress(0);
                    row.setProblem(null);
                    row.setFinishedAt(null);
                    row.setCancelRequested(false);
                })
                .isPresent();
    }

    @Override
    public void requestCancel(JobId id, Instant now) {
        edit(id, row -> !JobState.ofCode(row.state()).isFinal(), row -> {
            row.setCancelRequested(true);
            if (!is(row, JobState.RUNNING)) {
                row.setState(JobState.CANCELLED.code());
                row.setFinishedAt(now);
            }
        });
    }

    @Override
    public boolean isCancelRequested(JobId id) {
        return unit.read(entities -> {
            JobEntity row = entities.find(JobEntity.class, IdBytes.of(id.value()));
            return row != null && row.cancelRequested();
        });
    }

    @Override
    public void setUndone(JobId id, boolean undone) {
        edit(id, row -> true, row -> row.setUndone(undone));
    }

    private Optional<JobEntity> edit(JobId id, Predicate<JobEntity> when, Consumer<JobEntity> change) {
        return edit(IdBytes.of(id.value()), when, change);
    }

    /** Works on a full disk too: a job must be able to say that it failed. */
    private Optional<JobEntity> edit(byte[] id, Predicate<JobEntity> when, Consumer<JobEntity> change) {
        return unit.writeEvenIfFull(entities -> {
            lock(entities, id);
            JobEntity row = entities.find(JobEntity.class, id);
            if (row == null || !when.test(row)) {
                return Optional.empty();
            }
            change.accept(row);
            return Optional.of(row);
        });
    }

    private static void lock(EntityManager entities, byte[] id) {
        entities.createQuery("update Job j set j.kind = j.kind where j.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static boolean is(JobEntity row, JobState state) {
        return row.state().equals(state.code());
    }
}
