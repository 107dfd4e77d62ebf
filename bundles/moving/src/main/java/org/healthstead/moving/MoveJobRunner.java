// SPDX-License-Identifier: Apache-2.0
package org.healthstead.moving;

import java.util.Optional;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.moves.RecordMoves.Progress;
import org.healthstead.platform.api.moves.RecordMoves.Returned;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs moves as jobs. The store keeps how far one has come, so it goes on by itself after an interruption. */
@Component
public final class MoveJobRunner implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MoveJobRunner.class);

    static final String TO = "to";
    static final String MOVED = "moved";
    static final String RETURNED = "returned";
    static final String KEPT = "kept";

    private final RecordMoves moves;
    private final JobStore rows;

    @Activate
    public MoveJobRunner(@Reference RecordMoves moves, @Reference JobStore rows) {
        this.moves = moves;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return MoveService.KIND;
    }

    /** The store writes one batch at a time anyway. */
    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public JobOutcome run(JobContext context) {
        MoveInput input = MoveInput.of(context.input());
        return input.isBack() ? moveBack(context, input.order()) : move(context, input.order());
    }

    private JobOutcome move(JobContext context, MoveOrder order) {
        JsonObject start = JsonObject.builder().put(TO, order.to().toString()).build();
        boolean[] stopped = {false};
        long moved = moves.move(context.job().id(), order, context.caller(), progress(context, start, MOVED, stopped));
        LOG.info(
                "Job {}: {} entries of person {} moved to person {}",
                context.job().id(),
                moved,
                order.from(),
                order.to());
        return outcome(start.with(MOVED, JsonNumber.of(moved)), stopped[0]);
    }

    private JobOutcome moveBack(JobContext context, MoveOrder order) {
        JobId job = context.job().id();
        JsonObject start = context.job().report();
        // Half-way it is neither: only the end says that all is done.
        rows.setUndone(job, false);
        boolean[] stopped = {false};
        Returned back = moves.moveBack(job, order, context.caller(), progress(context, start, RETURNED, stopped));
        LOG.info("Job {}: {} entries are back, {} stay", job, back.entries(), back.kept());
        rows.setUndone(job, !stopped[0]);
        JsonObject report = start.with(RETURNED, JsonNumber.of(back.entries())).with(KEPT, JsonNumber.of(back.kept()));
        return outcome(report, stopped[0]);
    }

    private static Progress progress(JobContext context, JsonObject start, String what, boolean[] stopped) {
        return (share, entries) -> {
            context.progress(share, start.with(what, JsonNumber.of(entries)));
            stopped[0] = context.isCancelled() && share < 1;
            return !stopped[0];
        };
    }

    private static JobOutcome outcome(JsonObject report, boolean isStopped) {
        return new JobOutcome(isStopped ? JobState.CANCELLED : JobState.DONE, report, Optional.empty());
    }
}
