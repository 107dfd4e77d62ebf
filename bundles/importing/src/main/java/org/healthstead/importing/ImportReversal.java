// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Optional;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.JobStore;

/**
 * Takes an import back or brings it back, as the second life of the import's job. The store keeps how far it has come,
 * so it goes on by itself after an interruption; stopped half-way, either can be asked for again.
 */
final class ImportReversal {

    private static final String WITHDRAWN = "withdrawn";
    private static final String RESTORED = "restored";

    private final ImportStore imports;
    private final JobStore rows;
    private final JobContext context;
    private final boolean isUndo;
    private final JsonObject report;

    ImportReversal(ImportStore imports, JobStore rows, JobContext context, boolean isUndo) {
        this.imports = imports;
        this.rows = rows;
        this.context = context;
        this.isUndo = isUndo;
        this.report = context.job().report().without(WITHDRAWN).without(RESTORED);
    }

    /** @param ended how the import had ended */
    JobOutcome run(ImportEnd ended) {
        JobId job = context.job().id();
        // Half-way it is neither: only the end says that all is done.
        rows.setUndone(job, !isUndo);
        boolean[] stopped = {false};
        ImportStore.ReversalProgress progress = (share, entries) -> {
            context.progress(share, with(entries));
            stopped[0] = context.isCancelled() && share < 1;
            return !stopped[0];
        };
        long count = isUndo
                ? imports.undo(job, ImportRun.ORDER, context.caller(), progress)
                : imports.redo(job, ImportRun.ORDER, context.caller(), progress);
        if (stopped[0]) {
            return new JobOutcome(JobState.CANCELLED, with(count), Optional.empty());
        }
        rows.setUndone(job, isUndo);
        return new JobOutcome(ended.state(), with(count), ended.problem());
    }

    private JsonObject with(long entries) {
        return report.with(isUndo ? WITHDRAWN : RESTORED, JsonNumber.of(entries));
    }
}
