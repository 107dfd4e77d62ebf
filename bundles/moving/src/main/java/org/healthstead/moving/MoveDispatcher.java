// SPDX-License-Identifier: Apache-2.0
package org.healthstead.moving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.jobs.JobQueue;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides whether a move may begin, and queues its job. Safe for several threads. */
@Component(service = MoveService.class)
public final class MoveDispatcher implements MoveService {

    /** Jobs that are looked at: those of a record that are not over are its newest. */
    private static final int RECENT = 50;

    private final RecordMoves moves;
    private final PersonService persons;
    private final JobQueue queue;
    private final JobService jobs;
    private final JobStore rows;

    @Activate
    public MoveDispatcher(
            @Reference RecordMoves moves,
            @Reference PersonService persons,
            @Reference JobQueue queue,
            @Reference JobService jobs,
            @Reference JobStore rows) {
        this.moves = moves;
        this.persons = persons;
        this.queue = queue;
        this.jobs = jobs;
        this.rows = rows;
    }

    @Override
    public JobId submit(MoveOrder order, Caller caller) {
        moves.count(order, caller);
        List<Job> recent = jobs.recent(order.from(), RECENT, caller);
        if (recent.stream().anyMatch(job -> !job.state().isFinal())) {
            throw busy("Something else is being done with this record.");
        }
        JobId job = new JobId(UUID.randomUUID());
        String label = persons.find(order.to(), caller).map(Person::name).orElse("");
        queue.submit(new NewJob(
                job, KIND, caller.account(), Optional.of(order.from()), label, new MoveInput(order, false).toJson()));
        return job;
    }

    @Override
    public Job takeBack(JobId id, Caller caller) {
        Asked asked = asked(id, caller);
        if (asked.isGoingOn()) {
            if (asked.input().isBack()) {
                return asked.job();
            }
            throw busy("The move is not over yet.");
        }
        return asked.job().undone() ? asked.job() : again(asked, true, caller);
    }

    /** What was stopped half-way goes on the way that it went: entries that are back would else have two ids there. */
    @Override
    public Job goOn(JobId id, Caller caller) {
        Asked asked = asked(id, caller);
        if (asked.isGoingOn()) {
            return asked.job();
        }
        if (asked.job().state() == JobState.DONE) {
            throw ProblemCode.JOB_STATE
                    .problem("The move is done. Ask for a new one.")
                    .exception();
        }
        return again(asked, asked.input().isBack(), caller);
    }

    private Asked asked(JobId id, Caller caller) {
        Job job = jobs.find(id, caller)
                .filter(found -> found.kind().equals(KIND))
                .orElseThrow(() -> ProblemCode.JOB_NOT_FOUND
                        .problem("There is no such move.")
                        .exception());
        MoveInput input = MoveInput.of(rows.find(id).orElseThrow().input());
        moves.requireMayTakeBack(input.order(), caller);
        return new Asked(job, input);
    }

    private Job again(Asked asked, boolean isBack, Caller caller) {
        MoveInput input = new MoveInput(asked.input().order(), isBack);
        return queue.resubmit(asked.job().id(), caller.account(), input.toJson());
    }

    /** A move that there is. */
    private record Asked(Job job, MoveInput input) {

        boolean isGoingOn() {
            return !job.state().isFinal();
        }
    }

    private static ProblemException busy(String what) {
        return ProblemCode.JOB_STATE
                .problem(what + " Wait until it is over, then ask again. Nothing was moved.")
                .exception();
    }
}
